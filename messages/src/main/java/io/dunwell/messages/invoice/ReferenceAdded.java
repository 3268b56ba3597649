package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * Payers may quote this for an invoice, too.
 *
 * @param kind as {@link PaymentReference} has it
 */
@LogicalName("reference-added")
public record ReferenceAdded(String invoice, String account, String kind,
		String reference) implements InvoiceEvent, OfAccount {

}

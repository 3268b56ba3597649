package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A credit note settled part of an invoice.
 */
@LogicalName("credit-applied")
public record CreditApplied(String invoice, String account, String creditNote, Money amount,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}

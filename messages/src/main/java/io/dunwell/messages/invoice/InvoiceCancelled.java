package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * An invoice was registered wrongly and was never owed; its number may be registered
 * again.
 *
 * @param amount what was open: all of it
 */
@LogicalName("invoice-cancelled")
public record InvoiceCancelled(String invoice, String account, Money amount, String reason,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}

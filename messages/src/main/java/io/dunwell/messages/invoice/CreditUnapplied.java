package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A credit note was taken off an invoice: what it had settled is open again.
 */
@LogicalName("credit-unapplied")
public record CreditUnapplied(String invoice, String account, String creditNote, Money amount, String reason,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}

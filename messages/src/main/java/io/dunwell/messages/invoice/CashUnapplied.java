package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * Cash applied earlier was taken off again (moved, bounced or recalled): exactly what it
 * had closed is open again.
 */
@LogicalName("cash-unapplied")
public record CashUnapplied(String invoice, String account, String payment, Money amount, String reason,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}

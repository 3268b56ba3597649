package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.payment.Match;

/**
 * Cash of a payment settled part of an invoice.
 */
@LogicalName("cash-applied")
public record CashApplied(String invoice, String account, String payment, Money amount, Match match,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}

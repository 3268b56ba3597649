package io.dunwell.messages.invoice;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * Interest for late payment of an invoice was charged by another document, which outlives
 * it.
 *
 * @param document id of the other
 * @param until the day up to which it is charged; it is never charged twice
 */
@LogicalName("interest-charged")
public record InterestCharged(String invoice, String account, String document, Money amount,
		LocalDate until) implements InvoiceEvent, OfAccount {

}

package io.dunwell.messages.invoice;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * An invoice learned of the promise on it; at most one is open at a time.
 *
 * @param until the last value date that counts for it: the date and its grace
 */
@LogicalName("promise-noted")
public record PromiseNoted(String invoice, String account, String promise, Money amount, LocalDate date,
		LocalDate until) implements InvoiceEvent, OfAccount {

}

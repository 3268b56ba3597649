package io.dunwell.messages.promise;

import java.time.Instant;
import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;

/**
 * An account learned what a judged line lacks after the cash on its invoice: unapplied
 * cash may reach it that was recorded no earlier than the promise and has a value date in
 * the window.
 *
 * @param from the first value date that counts
 * @param made when the promise was recorded
 * @param until the last value date that counts
 */
@LogicalName("shortfall-noted")
public record ShortfallNoted(String account, String promise, String invoice, LocalDate from, Instant made,
		LocalDate until, Money lacks) implements CoverEvent {

}

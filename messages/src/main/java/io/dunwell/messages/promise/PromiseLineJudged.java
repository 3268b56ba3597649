package io.dunwell.messages.promise;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * A line was judged on a collection day, or judged again because cash bounced, moved or
 * came with an earlier value date.
 *
 * @param before the outcome that this one corrects; null when the line is judged for the
 * first time
 * @param paid what came in the window, at most what was promised
 * @param date the promised date
 * @param until the last value date that counts: the date and its grace
 */
@LogicalName("promise-line-judged")
public record PromiseLineJudged(String promise, String account, String invoice, Outcome outcome,
		@Nullable Outcome before, Money promised, Money paid, LocalDate date,
		LocalDate until) implements PromiseEvent, OfAccount {

}

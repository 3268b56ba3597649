package io.dunwell.command.invoice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Money;
import io.dunwell.messages.promise.Outcome;

/**
 * What the cash on an invoice makes of a promise on it.
 *
 * @param promise its id
 * @param before what it was judged to be earlier; null when it was not
 * @param promised at most what was still owed
 * @param paid at most what was promised
 * @param earliest the first date from which it can hold
 * @param until the last value date that counts
 */
public record Judgement(String promise, Outcome outcome, @Nullable Outcome before, Money promised, Money paid,
		LocalDate date, LocalDate until, LocalDate earliest) {

}

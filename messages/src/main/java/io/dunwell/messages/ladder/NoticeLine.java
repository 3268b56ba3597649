package io.dunwell.messages.ladder;

import java.time.LocalDate;

import io.dunwell.messages.Money;

/**
 * A part of an invoice that a notice is about.
 *
 * @param due when the part falls due
 * @param step the step it is taken to, and its place in the ladder, from 1
 * @param scheduled the step's date by the ladder alone
 * @param planned the step's day: a working day where the ladder asks for one, and the
 * next where the step before it took that day
 * @param amount of it that is chased: neither contested nor promised
 */
public record NoticeLine(String invoice, LocalDate due, String step, int ordinal, LocalDate scheduled,
		LocalDate planned, Money amount) {

	/** The same about what is chased now. */
	public NoticeLine of(Money chased) {
		return new NoticeLine(invoice, due, step, ordinal, scheduled, planned, chased);
	}

}

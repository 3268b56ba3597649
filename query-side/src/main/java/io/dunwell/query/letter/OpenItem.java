package io.dunwell.query.letter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.dunwell.messages.Money;

/**
 * An invoice, or a part of one that falls due on its own, of which something is open.
 *
 * @param number as the customer knows it
 * @param amount of the whole document
 * @param open of that
 * @param asked what of it the letter asks for: neither contested nor promised nor held;
 * zero where it is only mentioned
 */
public record OpenItem(String number, LocalDate issued, LocalDate due, Money amount, Money open, Money asked) {

	public OpenItem {
		if (asked.compareTo(open) > 0 || asked.minor() < 0) {
			throw new IllegalArgumentException("Asks for " + asked + " of " + open + " open on " + number);
		}
	}

	/** Days it is late on a date; 0 up to the due date. */
	public long daysLate(LocalDate date) {
		return Math.max(0, ChronoUnit.DAYS.between(due, date));
	}

}

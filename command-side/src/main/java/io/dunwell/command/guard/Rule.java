package io.dunwell.command.guard;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * What a jurisdiction's pack says of a channel.
 *
 * @param from the first minute of a customer's day in which they may be contacted
 * @param to the first minute after that in which they may not any more
 * @param days on which they may be at all
 * @param attempts the most there may be within a window; null for any number
 * @param gapMinutes at least, between two attempts
 * @param pauseDays after a conversation, the day of which is the first
 * @param source of all this
 */
record Rule(LocalTime from, LocalTime to, Days days, @Nullable Attempts attempts, int gapMinutes, int pauseDays,
		String source) {

	/** On which days a customer may be contacted. */
	enum Days {

		EVERY_DAY, NOT_SUNDAYS, WORKING_DAYS

	}

	/**
	 * @param most so many
	 * @param days of the customer's calendar, today included
	 */
	record Attempts(int most, int days) {

		/** The first day of the window that ends with a day. */
		LocalDate first(LocalDate last) {
			return last.minusDays(days - 1L);
		}

	}

}

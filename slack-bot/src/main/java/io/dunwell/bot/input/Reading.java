package io.dunwell.bot.input;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Under which circumstances something was typed.
 *
 * @param today the date in the typist's time zone
 * @param locale the typist's language; decides only where the text itself does not
 * @param direction whether dates lie ahead (a promise) or behind (a receipt of cash)
 */
public record Reading(LocalDate today, Locale locale, Direction direction) {

	/** Where a date may lie; today is fine in both. */
	public enum Direction {

		AHEAD, BEHIND

	}
}

package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.time.YearMonth;

import io.dunwell.command.calendar.Holidays;

/**
 * When a step is due, counted from its anchor or from the step before it.
 *
 * @param count negative for before
 */
record Offset(Unit unit, int count) {

	/** Working days over a long weekend and the holidays around it. */
	private static final int LONGEST_BREAK = 14;

	/**
	 * @param previous the date of the step before it
	 * @param country ISO 3166-1 alpha-2: its working days are counted
	 */
	LocalDate from(LocalDate anchor, LocalDate previous, String country) {
		return switch (unit) {
			case DAYS -> anchor.plusDays(count);
			case WORKING_DAYS -> workingDays(anchor, country);
			case END_OF_MONTH -> YearMonth.from(anchor).atEndOfMonth().plusDays(count);
			case AFTER_PREVIOUS -> previous.plusDays(count);
		};
	}

	/** At most how many days before its anchor that is. */
	int lead() {
		return switch (unit) {
			case DAYS -> Math.max(0, -count);
			case WORKING_DAYS -> count < 0 ? LONGEST_BREAK - 2 * count : 0;
			case END_OF_MONTH, AFTER_PREVIOUS -> 0;
		};
	}

	/** As a policy says it. */
	String said() {
		return switch (unit) {
			case DAYS -> Integer.toString(count);
			case WORKING_DAYS -> "working-days: " + count;
			case END_OF_MONTH -> "end-of-month: " + count;
			case AFTER_PREVIOUS -> "after-previous: " + count;
		};
	}

	private LocalDate workingDays(LocalDate anchor, String country) {
		LocalDate day = anchor;
		int direction = Integer.signum(count);
		for (int left = Math.abs(count); left > 0;) {
			day = day.plusDays(direction);
			if (Holidays.isWorkingDay(day, country)) {
				left--;
			}
		}
		return day;
	}

	/** What is counted. */
	enum Unit {

		DAYS, WORKING_DAYS,

		/** Days after the last one of the anchor's month. */
		END_OF_MONTH,

		/** Days after the step before it was given. */
		AFTER_PREVIOUS

	}

}

package io.dunwell.command.promise;

import java.time.LocalDate;

import io.dunwell.command.calendar.Holidays;

/**
 * A promised payment may take two working days of the customer's calendar to arrive
 * (domain.md, Promise rules). Decided once: the event carries the date, whatever a later
 * version of the calendars says.
 */
final class Grace {

	private static final int DAYS = 2;

	private Grace() {
	}

	/**
	 * The last value date that counts for a promise to pay by a date.
	 * @param country ISO 3166-1 alpha-2; of one without a known calendar, weekends count
	 */
	static LocalDate after(LocalDate date, String country) {
		return Holidays.after(date, DAYS, country);
	}

}

package io.dunwell.command.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A promised payment may take two working days to arrive (domain.md, Promise rules).
 */
final class Grace {

	private static final int DAYS = 2;

	private Grace() {
	}

	/** The last value date that counts for a promise to pay by a date. */
	static LocalDate after(LocalDate date) {
		LocalDate day = date;
		for (int left = DAYS; left > 0;) {
			day = day.plusDays(1);
			if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
				left--;
			}
		}
		return day;
	}

}

package io.dunwell.query.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which people work: Monday to Friday, until calendars are known. */
final class WorkingDays {

	private WorkingDays() {
	}

	/** The date so many working days later. */
	static LocalDate after(LocalDate date, int days) {
		LocalDate day = date;
		for (int left = days; left > 0;) {
			day = day.plusDays(1);
			if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
				left--;
			}
		}
		return day;
	}

}

package io.dunwell.desk.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts working days (Monday to Friday) from a date: the story is told in these numbers,
 * so that it is the same whatever weekday it is told on.
 */
final class WorkingDays {

	private final LocalDate today;

	private final Map<Integer, LocalDate> dates = new HashMap<>();

	WorkingDays(LocalDate today) {
		this.today = today;
	}

	/** 0 is today or the first working day after it, -1 the last one before today. */
	LocalDate date(int day) {
		return dates.computeIfAbsent(day, this::count);
	}

	/** How many working days cover a number of calendar days, wherever they start. */
	static int covering(int calendarDays) {
		return (calendarDays * 5 + 6) / 7;
	}

	private LocalDate count(int day) {
		LocalDate date = today;
		while (isWeekend(date)) {
			date = date.plusDays(1);
		}
		int step = day < 0 ? -1 : 1;
		for (int left = Math.abs(day); left > 0; left--) {
			do {
				date = date.plusDays(step);
			}
			while (isWeekend(date));
		}
		return date;
	}

	private static boolean isWeekend(LocalDate date) {
		return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}

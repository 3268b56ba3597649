package io.dunwell.command.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Weekends, the public and bank holidays of countries, and what those move year by year.
 */
public final class Holidays {

	/** Country to its public holidays; empty where no calendar is known. */
	private static final Map<String, Optional<HolidayManager>> CALENDARS = new HashMap<>();

	/**
	 * Days of the year that are worked: ladders ask by the hundred thousand, and the
	 * calendars take their time.
	 */
	private static final Map<Year, BitSet> WORKED = new ConcurrentHashMap<>();

	/**
	 * It finds its parts when first asked, and two who ask at once find it half done
	 * (seen).
	 */
	private static final ReentrantLock JOLLYDAY = new ReentrantLock();

	private Holidays() {
	}

	/**
	 * Whether work is done and banks are open.
	 * @param country ISO 3166-1 alpha-2; of one without a known calendar, weekends count
	 */
	public static boolean isWorkingDay(LocalDate day, String country) {
		return WORKED.computeIfAbsent(new Year(country, day.getYear()), Holidays::worked).get(day.getDayOfYear());
	}

	/**
	 * The last of so many working days after a date.
	 * @param country as above
	 */
	public static LocalDate after(LocalDate date, int days, String country) {
		LocalDate day = date;
		for (int left = days; left > 0;) {
			day = day.plusDays(1);
			if (isWorkingDay(day, country)) {
				left--;
			}
		}
		return day;
	}

	private static BitSet worked(Year year) {
		BitSet worked = new BitSet();
		LocalDate first = LocalDate.ofYearDay(year.year(), 1);
		first.datesUntil(first.plusYears(1))
			.filter(day -> isWorked(day, year.country()))
			.forEach(day -> worked.set(day.getDayOfYear()));
		return worked;
	}

	private static boolean isWorked(LocalDate day, String country) {
		return Announced.isWorked(day, country)
			.orElseGet(() -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
					&& !isHoliday(day, country));
	}

	private static boolean isHoliday(LocalDate day, String country) {
		Thread thread = Thread.currentThread();
		ClassLoader threads = thread.getContextClassLoader();
		JOLLYDAY.lock();
		try {
			thread.setContextClassLoader(HolidayManager.class.getClassLoader());
			return CALENDARS.computeIfAbsent(country, Holidays::calendar)
				.filter(calendar -> calendar.isHoliday(day, HolidayType.PUBLIC_HOLIDAY)
						|| calendar.isHoliday(day, HolidayType.BANK_HOLIDAY))
				.isPresent();
		}
		finally {
			thread.setContextClassLoader(threads);
			JOLLYDAY.unlock();
		}
	}

	private static Optional<HolidayManager> calendar(String country) {
		return HolidayManager.getSupportedCalendarCodes().contains(country)
				? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country))) : Optional.empty();
	}

	private record Year(String country, int year) {

	}

}

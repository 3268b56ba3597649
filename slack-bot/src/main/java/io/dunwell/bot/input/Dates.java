package io.dunwell.bot.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.dunwell.bot.input.Outcome.Known;
import io.dunwell.bot.input.Outcome.Unclear;
import io.dunwell.bot.input.Reading.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a date comes to on the day it was typed. Never a guess: a day that lies on the
 * wrong side of today, that does not exist, or that may be two days, is said so.
 */
record Dates(Reading reading, String text) {

	/** {@code fri}: the coming one, never today; of a receipt the last one. */
	Outcome<LocalDate> weekday(DayOfWeek day) {
		return checked(today().with(this.reading.direction() == Direction.AHEAD ? TemporalAdjusters.next(day)
				: TemporalAdjusters.previous(day)));
	}

	/**
	 * {@code next fri}: the one of the next week from Monday, {@code this fri} that of
	 * this week.
	 */
	Outcome<LocalDate> weekday(DayOfWeek day, int weeksAhead) {
		return checked(today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
			.plusWeeks(weeksAhead)
			.with(TemporalAdjusters.nextOrSame(day)));
	}

	Outcome<LocalDate> later(long amount, ChronoUnit unit) {
		return checked(today().plus(amount, unit));
	}

	Outcome<LocalDate> endOfMonth() {
		return checked(today().with(TemporalAdjusters.lastDayOfMonth()));
	}

	Outcome<LocalDate> day(int year, int month, int day) {
		return of(year, month, day).map(this::checked).orElseGet(this::none);
	}

	/**
	 * {@code 27 nov}: of the year that brings it nearest to today. So 5 January typed in
	 * December is the next one, and 27 November typed on the 28th is yesterday, and
	 * refused as such.
	 */
	Outcome<LocalDate> day(int month, int day) {
		return nearest(month, day).map(this::checked).orElseGet(this::none);
	}

	/** {@code 27/11} can be read one way only, {@code 03/04} two ways. */
	Outcome<LocalDate> eitherOrder(int first, int second, @Nullable Integer year) {
		Optional<LocalDate> dayFirst = resolve(second, first, year);
		Optional<LocalDate> monthFirst = resolve(first, second, year);
		if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
			return new Unclear<>(new Problem("date-unclear",
					Map.of("text", this.text, "first", dayFirst.get(), "second", monthFirst.get())));
		}
		return dayFirst.or(() -> monthFirst).map(this::checked).orElseGet(this::none);
	}

	private Optional<LocalDate> resolve(int month, int day, @Nullable Integer year) {
		return year != null ? of(year, month, day) : nearest(month, day);
	}

	private Optional<LocalDate> nearest(int month, int day) {
		int year = today().getYear();
		return IntStream.rangeClosed(year - 1, year + 1)
			.mapToObj(each -> of(each, month, day))
			.flatMap(Optional::stream)
			.min((a, b) -> Long.compare(distance(a), distance(b)));
	}

	private long distance(LocalDate date) {
		return Math.abs(ChronoUnit.DAYS.between(today(), date));
	}

	private static Optional<LocalDate> of(int year, int month, int day) {
		try {
			MonthDay monthDay = MonthDay.of(month, day);
			return monthDay.isValidYear(year) ? Optional.of(Year.of(year).atMonthDay(monthDay)) : Optional.empty();
		}
		catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private Outcome<LocalDate> none() {
		return new Unclear<>(Problem.of("date-none", "text", this.text));
	}

	private Outcome<LocalDate> checked(LocalDate date) {
		if (this.reading.direction() == Direction.AHEAD && date.isBefore(today())) {
			return new Unclear<>(new Problem("date-past", Map.of("text", this.text, "date", date)));
		}
		if (this.reading.direction() == Direction.BEHIND && date.isAfter(today())) {
			return new Unclear<>(new Problem("date-future", Map.of("text", this.text, "date", date)));
		}
		return new Known<>(date);
	}

	private LocalDate today() {
		return this.reading.today();
	}

}

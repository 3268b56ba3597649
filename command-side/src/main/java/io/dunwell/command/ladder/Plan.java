package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.command.calendar.Holidays;

/**
 * The dates of a ladder's steps for one part of an invoice. They never go back: a step is
 * due no earlier than the one before it. Steps of one date share their day; a step of a
 * later date has a later day, so that a weekend does not push four of them onto a Monday.
 */
final class Plan {

	private final Policy policy;

	private final LocalDate anchor;

	private final String country;

	private final List<Day> days = new ArrayList<>();

	/**
	 * @param anchor the day steps are counted from
	 * @param country ISO 3166-1 alpha-2
	 */
	Plan(Policy policy, LocalDate anchor, String country) {
		this.policy = policy;
		this.anchor = anchor;
		this.country = country;
	}

	/** The dates of a step, counted from 0. */
	Day day(int step) {
		while (days.size() <= step) {
			days.add(next());
		}
		return days.get(step);
	}

	/** The first step after a date by the ladder alone; the number of steps for none. */
	int firstAfter(LocalDate scheduled) {
		int step = 0;
		while (step < policy.steps().size() && !day(step).scheduled().isAfter(scheduled)) {
			step++;
		}
		return step;
	}

	/** A date, or the next working day where a step asks for one. */
	LocalDate workday(Step step, LocalDate date) {
		LocalDate day = date;
		while (step.onWorkday() && !Holidays.isWorkingDay(day, country)) {
			day = day.plusDays(1);
		}
		return day;
	}

	private Day next() {
		Step step = policy.steps().get(days.size());
		if (days.isEmpty()) {
			LocalDate first = step.at().from(anchor, anchor, country);
			return new Day(first, workday(step, first));
		}
		Day before = days.getLast();
		LocalDate scheduled = later(step.at().from(anchor, before.scheduled(), country), before.scheduled());
		if (scheduled.equals(before.scheduled())) {
			return before;
		}
		return new Day(scheduled, workday(step, later(scheduled, before.planned().plusDays(1))));
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * @param scheduled by the ladder alone
	 * @param planned a working day where the ladder asks for one, among the others
	 */
	record Day(LocalDate scheduled, LocalDate planned) {

	}

}

package io.dunwell.command.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

import io.dunwell.messages.day.ListWorkingDays;
import io.dunwell.messages.day.WorkingDays;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers which days the company works, by the calendar the ledger itself goes by: no
 * other side has one.
 */
public final class WorkingDayAnswers {

	private final String country;

	private final Set<LocalDate> closed;

	/**
	 * @param country the company's, ISO 3166-1 alpha-2
	 * @param closed days on which it does not work beside that country's holidays
	 */
	public WorkingDayAnswers(String country, Collection<LocalDate> closed) {
		this.country = country;
		this.closed = Set.copyOf(closed);
	}

	@QueryHandler
	WorkingDays handle(ListWorkingDays query) {
		return new WorkingDays(query.from()
			.datesUntil(query.to().plusDays(1))
			.filter(day -> !closed.contains(day) && Holidays.isWorkingDay(day, country))
			.toList());
	}

}

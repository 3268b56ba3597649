package io.dunwell.command.calendar;

import io.dunwell.messages.day.ListWorkingDays;
import io.dunwell.messages.day.WorkingDays;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers which days the company works, by the calendar the ledger itself goes by: no
 * other side has one.
 */
public final class WorkingDayAnswers {

	private final String country;

	/**
	 * @param country the company's, ISO 3166-1 alpha-2
	 */
	public WorkingDayAnswers(String country) {
		this.country = country;
	}

	@QueryHandler
	WorkingDays handle(ListWorkingDays query) {
		return new WorkingDays(query.from()
			.datesUntil(query.to().plusDays(1))
			.filter(day -> Holidays.isWorkingDay(day, country))
			.toList());
	}

}

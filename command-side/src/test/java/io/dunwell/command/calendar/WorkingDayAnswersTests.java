package io.dunwell.command.calendar;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.day.ListWorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDayAnswersTests {

	@Test
	void knowsOnWhichDaysTheCompanyIsClosedBeside() {
		LocalDate bridge = LocalDate.parse("2026-05-15");
		ListWorkingDays query = new ListWorkingDays("main", bridge.minusDays(2), bridge.plusDays(3));
		assertThat(new WorkingDayAnswers("SE", List.of(bridge)).handle(query).days())
			.containsExactly(LocalDate.parse("2026-05-13"), LocalDate.parse("2026-05-18"));
	}

	/**
	 * Epiphany is a day off in Sweden, the third of May in Poland; the seventh is in
	 * neither.
	 */
	@ParameterizedTest
	@CsvSource({ "SE, 2026-01-06, false", "SE, 2026-01-07, true", "SE, 2026-01-10, false", "PL, 2027-05-03, false",
			"SE, 2027-05-03, true", "XX, 2026-01-06, true", "XX, 2026-01-10, false" })
	void knowsTheHolidaysOfTheCompanysCountry(String country, LocalDate day, boolean worked) {
		WorkingDayAnswers answers = new WorkingDayAnswers(country, List.of());
		assertThat(answers.handle(new ListWorkingDays("main", day, day)).days().contains(day)).isEqualTo(worked);
		assertThat(answers.handle(new ListWorkingDays("main", day.minusDays(6), day)).days()).isSorted()
			.allMatch(one -> one.getDayOfWeek().getValue() < 6);
	}

}

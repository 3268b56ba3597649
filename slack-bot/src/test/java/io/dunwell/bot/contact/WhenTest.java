package io.dunwell.bot.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When to call again. */
class WhenTest {

	@ParameterizedTest
	@CsvSource({ "2026-11-24T10:00:00Z, 2026-11-24T12:00:00Z", "2026-11-24T10:00:00.001Z, 2026-11-24T12:15:00Z",
			"2026-11-24T10:15:00Z, 2026-11-24T12:15:00Z", "2026-11-24T10:46:00Z, 2026-11-24T13:00:00Z" })
	void todayIsAtAQuarterTwoHoursFromNow(String now, String then) {
		assertThat(When.at(Instant.parse(now).atZone(ZoneId.of("Europe/Stockholm")), LocalDate.of(2026, 11, 24), null))
			.isEqualTo(then);
	}

	@Test
	void aFormCountsFromItsOpeningForAnHour() {
		Instant opened = Instant.parse("2026-11-24T10:00:00Z");
		assertThat(When.begun(opened.plusSeconds(3600), opened)).isEqualTo(opened);
		assertThat(When.begun(opened.plusSeconds(3601), opened)).isEqualTo(opened.plusSeconds(3601));
		assertThat(When.begun(opened, null)).as("opened by an earlier version").isEqualTo(opened);
	}

}

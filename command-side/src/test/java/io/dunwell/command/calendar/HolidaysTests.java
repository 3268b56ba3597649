package io.dunwell.command.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HolidaysTests {

	private static final Pattern THEIRS = Pattern.compile("\"([0-9]{4}-[0-9]{2}-[0-9]{2})\": \"([^\"]*)\"");

	private static final Pattern INSTEAD = Pattern.compile("substituted from (\\d{2})/(\\d{2})/(\\d{4})");

	private static final Pattern ONLY_OBSERVED = Pattern
		.compile("from 2pm|Squeeze day|Groundhog|Valentine|Patrick|" + "Halloween|Election|Mourning");

	private static final Set<String> NOT_FEDERAL = Set.of("Good Friday", "Christmas Eve", "New Year's Eve",
			"Day After Christmas");

	/** Years for which all countries have said what they move. */
	private static final int FIRST = 2024;

	private static final int LAST = 2026;

	@ParameterizedTest
	@CsvSource({ "CN, 2026-02-14, true", "CN, 2026-02-17, false", "CN, 2026-02-20, false", "CN, 2026-02-28, true",
			"CN, 2026-03-07, false", "HU, 2026-01-10, true", "HU, 2026-01-02, false", "HU, 2026-01-17, false",
			"HU, 2026-08-21, false", "SE, 2026-06-19, false", "US, 2026-11-26, false" })
	void knowsWhatGovernmentsMove(String country, LocalDate day, boolean worked) {
		assertThat(Holidays.isWorkingDay(day, country)).isEqualTo(worked);
	}

	/**
	 * No notice is out for that year, and no rule tells the days of the moon's calendar.
	 */
	@Test
	void knowsTheFixedDaysOfAYearThatWasNotAnnounced() {
		assertThat(Holidays.isWorkingDay(LocalDate.parse("2029-10-01"), "CN")).isFalse();
		assertThat(Holidays.isWorkingDay(LocalDate.parse("2029-10-08"), "CN")).isTrue();
	}

	@Test
	void workChinasDaysAsItsGovernmentSays() throws IOException {
		Pattern day = Pattern.compile("\"date\": \"([0-9-]+)\",\\s*\"isOffDay\": (true|false)");
		for (int year = FIRST; year <= LAST; year++) {
			String file = Files.readString(corpus("holiday-cn").resolve(year + ".json"));
			Map<LocalDate, Boolean> announced = day.matcher(file)
				.results()
				.filter(found -> !found.group(1).startsWith(String.valueOf(LAST + 1)))
				.collect(Collectors.toMap(found -> LocalDate.parse(found.group(1)),
						found -> Boolean.parseBoolean(found.group(2))));
			assertThat(announced).isNotEmpty()
				.allSatisfy(
						(date, off) -> assertThat(Holidays.isWorkingDay(date, "CN")).as("%s", date).isEqualTo(!off));
			for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
				if (!announced.containsKey(date)) {
					assertThat(Holidays.isWorkingDay(date, "CN")).as("%s", date).isEqualTo(!isWeekend(date));
				}
			}
		}
	}

	/** Theirs has half days and days that are only observed, too. */
	@ParameterizedTest
	@ValueSource(strings = { "HU", "SE", "US" })
	void agreesWithACalendarThatOthersKeep(String country) throws IOException {
		Map<LocalDate, String> free = new TreeMap<>();
		Set<LocalDate> workedInstead = new HashSet<>();
		String file = Files.readString(corpus("vacanza-snapshots").resolve(country + "_COMMON.json"));
		THEIRS.matcher(file).results().forEach(day -> {
			if (Arrays.stream(day.group(2).split("; ")).anyMatch(name -> isFree(name, country))) {
				free.put(LocalDate.parse(day.group(1)), day.group(2));
			}
			INSTEAD.matcher(day.group(2))
				.results()
				.forEach(on -> workedInstead.add(LocalDate.parse(on.group(3) + "-" + on.group(1) + "-" + on.group(2))));
		});
		assertThat(free).isNotEmpty();
		for (LocalDate date = LocalDate.of(FIRST, 1, 1); date.getYear() <= LAST; date = date.plusDays(1)) {
			boolean worked = workedInstead.contains(date) || !(isWeekend(date) || free.containsKey(date));
			assertThat(Holidays.isWorkingDay(date, country)).as("%s %s", date, free.get(date)).isEqualTo(worked);
		}
	}

	private static boolean isFree(String name, String country) {
		return !ONLY_OBSERVED.matcher(name).find() && !(country.equals("US") && NOT_FEDERAL.contains(name));
	}

	private static boolean isWeekend(LocalDate date) {
		return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	private static Path corpus(String name) {
		String given = System.getProperty("dunwell.corpora");
		Stream<Path> places = given != null ? Stream.of(Path.of(given))
				: Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
					.map(at -> at.resolve("shared/corpora"));
		return places.map(place -> place.resolve("holidays").resolve(name))
			.filter(Files::isDirectory)
			.findFirst()
			.orElseGet(() -> Assumptions
				.abort("no corpora: neither -Ddunwell.corpora nor ../shared/corpora has holidays"));
	}

}

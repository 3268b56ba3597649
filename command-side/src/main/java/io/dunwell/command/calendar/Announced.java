package io.dunwell.command.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What governments announce year by year and no rule tells: holidays that move, bridges
 * between them, and weekends that are worked for them. The days are data:
 * {@code announced.txt}.
 */
final class Announced {

	private static final Map<String, Announced> COUNTRIES = read();

	/** Whether a day is worked, where it was announced. */
	private final Map<LocalDate, Boolean> worked = new HashMap<>();

	private final Set<Integer> years = new HashSet<>();

	/** Free in every year that was not announced. */
	private final Set<MonthDay> fixed = new HashSet<>();

	private Announced() {
	}

	/**
	 * Whether a day is worked; empty where nothing was announced that changes it.
	 * @param country ISO 3166-1 alpha-2
	 */
	static Optional<Boolean> isWorked(LocalDate day, String country) {
		Announced announced = COUNTRIES.get(country);
		if (announced == null) {
			return Optional.empty();
		}
		Boolean worked = announced.worked.get(day);
		if (worked == null && !announced.years.contains(day.getYear())
				&& announced.fixed.contains(MonthDay.from(day))) {
			return Optional.of(false);
		}
		return Optional.ofNullable(worked);
	}

	private static Map<String, Announced> read() {
		try (InputStream in = Announced.class.getResourceAsStream("announced.txt")) {
			if (in == null) {
				throw new IllegalStateException("announced.txt is missing from the program");
			}
			Map<String, Announced> countries = new HashMap<>();
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(line -> !line.isBlank() && !line.startsWith("#"))
				.map(line -> List.of(line.split(" ")))
				.forEach(words -> countries.computeIfAbsent(words.getFirst(), country -> new Announced())
					.add(words.get(1).equals("on"), words.subList(2, words.size())));
			return countries;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private void add(boolean on, List<String> days) {
		for (String day : days) {
			if (day.length() == "MM-DD".length()) {
				fixed.add(MonthDay.parse("--" + day));
				continue;
			}
			String[] ends = day.split("\\.\\.", 2);
			LocalDate first = LocalDate.parse(ends[0]);
			LocalDate last = LocalDate.parse(ends[ends.length - 1]);
			years.add(first.getYear());
			first.datesUntil(last.plusDays(1)).forEach(date -> worked.put(date, on));
		}
	}

}

package io.dunwell.bot.input;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;

/**
 * Names of days and months in every language people type here, whatever language they
 * read: a Swede types both "fredag" and "fri". Folded; abbreviations of one or two
 * letters are left out, they are words of other languages.
 */
final class Names {

	private static final List<String> LANGUAGES = List.of("en", "sv", "hu", "zh");

	static final Map<String, DayOfWeek> DAYS = days();

	static final Map<String, Month> MONTHS = months();

	private Names() {
	}

	/** Regular expression of the names, longest first. */
	static String any(Map<String, ?> names) {
		return names.keySet()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(", ")"));
	}

	/** What a name that {@link #any} matched stands for. */
	static <T> T value(Map<String, T> names, String name) {
		return Objects.requireNonNull(names.get(name), name);
	}

	private static Map<String, DayOfWeek> days() {
		Map<String, DayOfWeek> days = new HashMap<>(Map.of("tues", DayOfWeek.TUESDAY, "weds", DayOfWeek.WEDNESDAY,
				"thur", DayOfWeek.THURSDAY, "thurs", DayOfWeek.THURSDAY, "礼拜天", DayOfWeek.SUNDAY));
		for (String language : LANGUAGES) {
			DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
			for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
				String[] names = symbols.getWeekdays(DateFormatSymbols.FORMAT, width);
				// the calendar counts from Sunday = 1
				for (int day = 1; day <= 7; day++) {
					put(days, names[day], DayOfWeek.of(day == 1 ? 7 : day - 1));
				}
			}
		}
		days.keySet()
			.stream()
			.filter(name -> name.startsWith("星期"))
			.toList()
			.forEach(name -> days.put(name.replace("星期", "礼拜"), days.get(name)));
		return Map.copyOf(days);
	}

	private static Map<String, Month> months() {
		Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER));
		for (String language : LANGUAGES) {
			DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
			for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
				String[] names = symbols.getMonths(DateFormatSymbols.FORMAT, width);
				for (int month = 0; month < 12; month++) {
					put(months, names[month], Month.of(month + 1));
				}
			}
		}
		return Map.copyOf(months);
	}

	private static <T> void put(Map<String, T> names, String name, T value) {
		String folded = Line.fold(name.replace(".", ""));
		boolean ideographic = Character.isIdeographic(folded.charAt(0));
		if (Character.isLetter(folded.charAt(0)) && (ideographic || folded.length() > 2)) {
			names.put(folded, value);
		}
	}

}

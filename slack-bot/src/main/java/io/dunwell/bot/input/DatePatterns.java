package io.dunwell.bot.input;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The ways people write a date, on a folded line, the most explicit first. */
final class DatePatterns {

	/** Reads a match as a date. */
	interface Way {

		Outcome<LocalDate> read(MatchResult match, Dates dates);

	}

	/** Words that lead up to a date belong to it: "by fri", "senast på fredag". */
	private static final String LEAD = "(?:(?:by|on|until|till|pa|senast|nu|den|the)\\s)*";

	private static final String YEAR = "(?:,?\\s(20[2-9]\\d)(?!\\s?(?:k|m|" + Currencies.ANY + ")))?";

	private static final String COUNT = "(\\d{1,3}|an?|one|en|ett|egy)\\s?";

	private static final String UNIT = "(d|days?|dag|dagar|nap|天|日|w|weeks?|vecka|veckor|het|周|个?星期|m|months?|manad(?:er)?|honap|个?月)";

	private static final Map<String, Integer> DAYS_FROM_TODAY = Map.ofEntries(Map.entry("today", 0),
			Map.entry("idag", 0), Map.entry("i dag", 0), Map.entry("ma", 0), Map.entry("今天", 0),
			Map.entry("tomorrow", 1), Map.entry("imorgon", 1), Map.entry("i morgon", 1), Map.entry("imorron", 1),
			Map.entry("holnap", 1), Map.entry("明天", 1), Map.entry("day after tomorrow", 2), Map.entry("overmorgon", 2),
			Map.entry("i overmorgon", 2), Map.entry("holnaputan", 2), Map.entry("后天", 2), Map.entry("yesterday", -1),
			Map.entry("igar", -1), Map.entry("i gar", -1), Map.entry("tegnap", -1), Map.entry("昨天", -1));

	private static final Map<Pattern, Way> WAYS = ways();

	private DatePatterns() {
	}

	static Map<Pattern, Way> all() {
		return WAYS;
	}

	private static Map<Pattern, Way> ways() {
		Map<Pattern, Way> ways = new LinkedHashMap<>();
		numeric(ways);
		named(ways);
		relative(ways);
		return ways;
	}

	private static void numeric(Map<Pattern, Way> ways) {
		Way yearFirst = (match, dates) -> dates.day(number(match, 1), number(match, 2), number(match, 3));
		put(ways, "(20\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})", yearFirst);
		put(ways, "(20\\d\\d)年(\\d{1,2})月(\\d{1,2})[日号]?", yearFirst);
		put(ways, "(\\d{1,2})月(\\d{1,2})[日号]?", (match, dates) -> dates.day(number(match, 1), number(match, 2)));
		put(ways, "(\\d{1,2})[/.-](\\d{1,2})[/.-](20[2-9]\\d|[2-9]\\d)", (match, dates) -> {
			int year = number(match, 3);
			return dates.eitherOrder(number(match, 1), number(match, 2), year < 100 ? 2000 + year : year);
		});
		put(ways, "(\\d{1,2})/(\\d{1,2})",
				(match, dates) -> dates.eitherOrder(number(match, 1), number(match, 2), null));
		put(ways, "(\\d{1,2})\\.(\\d{1,2})\\.",
				(match, dates) -> dates.eitherOrder(number(match, 1), number(match, 2), null));
	}

	private static void named(Map<Pattern, Way> ways) {
		String month = Names.any(Names.MONTHS);
		put(ways, "(\\d{1,2})(?:st|nd|rd|th|\\.|:e|:a)?\\s?" + month + "\\.?" + YEAR,
				(match, dates) -> monthAndDay(match, 2, 1, dates));
		put(ways, month + "\\.?\\s(\\d{1,2})(?:st|nd|rd|th|\\.|-[a-z]{1,3})?(?!\\s\\d{3}(?!\\d))" + YEAR,
				(match, dates) -> monthAndDay(match, 1, 2, dates));
		String day = Names.any(Names.DAYS) + "(?:en|ig|re)?";
		put(ways, day + "\\s(?:next week|nasta vecka)", (match, dates) -> dates.weekday(day(match), 1));
		put(ways, "(?:next|nasta|jovo(?: het)?|kovetkezo|下个?)\\s?" + day,
				(match, dates) -> dates.weekday(day(match), 1));
		put(ways, "(?:this|denna|ez a|这个?|本)\\s?" + day, (match, dates) -> dates.weekday(day(match), 0));
		put(ways, "(?:last|forra|mult|上个?)\\s?" + day, (match, dates) -> dates.weekday(day(match), -1));
		put(ways, day, (match, dates) -> dates.weekday(day(match)));
	}

	private static void relative(Map<Pattern, Way> ways) {
		put(ways, "([+-])(\\d{1,3})\\s?" + UNIT, (match, dates) -> dates
			.later("-".equals(match.group(1)) ? -number(match, 2) : number(match, 2), unit(match, 3)));
		put(ways, "(?:in|om)\\s" + COUNT + UNIT, (match, dates) -> dates.later(count(match), unit(match, 2)));
		put(ways, COUNT + UNIT + "\\s?(?:mulva|后|以后)", (match, dates) -> dates.later(count(match), unit(match, 2)));
		put(ways, COUNT + UNIT + "\\sago", (match, dates) -> dates.later(-count(match), unit(match, 2)));
		put(ways, "(?:eom|end of (?:the )?month|manadsskiftet|slutet (?:av|pa) manaden|ho ?vege|月底)",
				(match, dates) -> dates.endOfMonth());
		put(ways, Names.any(DAYS_FROM_TODAY) + "(?:ig|ra)?",
				(match, dates) -> dates.later(Names.value(DAYS_FROM_TODAY, match.group(1)), ChronoUnit.DAYS));
	}

	private static Outcome<LocalDate> monthAndDay(MatchResult match, int month, int day, Dates dates) {
		int ofYear = Names.value(Names.MONTHS, match.group(month)).getValue();
		return match.group(3) != null ? dates.day(number(match, 3), ofYear, number(match, day))
				: dates.day(ofYear, number(match, day));
	}

	private static DayOfWeek day(MatchResult match) {
		return Names.value(Names.DAYS, match.group(1));
	}

	private static ChronoUnit unit(MatchResult match, int group) {
		String unit = match.group(group);
		if (unit.matches("d.*|nap|天|日")) {
			return ChronoUnit.DAYS;
		}
		return unit.matches("m.*|honap|个?月") ? ChronoUnit.MONTHS : ChronoUnit.WEEKS;
	}

	private static int count(MatchResult match) {
		String count = match.group(1);
		return Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1;
	}

	private static int number(MatchResult match, int group) {
		return Integer.parseInt(match.group(group));
	}

	private static void put(Map<Pattern, Way> ways, String pattern, Way way) {
		ways.put(Pattern.compile(Line.START + LEAD + pattern + Line.END), way);
	}

}

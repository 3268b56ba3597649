package io.dunwell.bot.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.dunwell.bot.input.Problem;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Warning;
import org.jspecify.annotations.Nullable;

/**
 * How the desk speaks to one reader. Amounts, dates and times handed in as values are
 * written the way the reader writes them; plain text, without any markup.
 *
 * @param locale the reader's, if we speak its language, else English
 * @param zone in which times are told
 * @param today in that zone; dates of another year name their year
 */
public record Voice(Locale locale, ZoneId zone, LocalDate today) {

	private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	private static final Pattern ID = Pattern
		.compile("(account|invoice|credit-note|person|payment|promise|dispute|hold):[^:]+:.+");

	public Voice {
		locale = Texts.speak(locale) ? locale : Locale.ENGLISH;
	}

	/** A voice in each language we speak, for what does not depend on a reader. */
	public static List<Voice> everyLanguage() {
		return Texts.LANGUAGES.stream().map(locale -> new Voice(locale, ZoneOffset.UTC, LocalDate.EPOCH)).toList();
	}

	/**
	 * The sentence under a key.
	 * @param namesAndValues the pattern's arguments, each name before its value
	 */
	public String say(String key, Object... namesAndValues) {
		Map<String, Object> arguments = new HashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			arguments.put((String) namesAndValues[at], namesAndValues[at + 1]);
		}
		return say(key, arguments);
	}

	/** The sentence under a key, with named arguments. */
	public String say(String key, Map<String, Object> arguments) {
		Map<String, Object> written = new HashMap<>();
		arguments.forEach((name, value) -> written.put(name, written(value)));
		return new MessageFormat(Texts.in(locale).pattern(key), ULocale.forLocale(locale)).format(written);
	}

	/**
	 * The words for a code such as a dispute's reason; the code itself when we know none.
	 */
	public String word(String family, String code) {
		String key = family + "." + code;
		return Texts.in(locale).has(key) ? say(key) : code;
	}

	/** What is wrong with what was typed. */
	public String problem(Problem problem) {
		return say("input." + problem.code(), problem.arguments());
	}

	/** Everything that is wrong with what was typed, a line each. */
	public String problems(List<Problem> problems) {
		return problems.stream().map(this::problem).collect(Collectors.joining("\n"));
	}

	/**
	 * Why the ledger would not; amounts, dates and ids in it are told as people know
	 * them.
	 */
	public String refusal(Rejected refused) {
		Map<String, Object> arguments = new HashMap<>();
		List<String> told = refused.arguments();
		for (int at = 0; at < told.size(); at++) {
			arguments.put(String.valueOf(at), known(told.get(at)));
		}
		return say("refusal." + refused.refusal().code(), arguments);
	}

	/** What the contact policy said to something that was done. */
	public String warning(Warning warning) {
		Map<String, Object> arguments = new HashMap<>();
		List<String> told = warning.arguments();
		for (int at = 0; at < told.size(); at++) {
			arguments.put(String.valueOf(at), known(told.get(at)));
		}
		return say("contact.breach", "why", say("contact.why." + warning.code(), arguments));
	}

	/** An amount with its currency; decimals only where there are any. */
	public String money(Money money) {
		return NumberFormatter.withLocale(ULocale.forLocale(locale))
			.unit(Currency.getInstance(money.currency()))
			.precision(Precision.fixedFraction(money.decimal().scale())
				.trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE))
			.format(money.decimal())
			.toString();
	}

	/** A day with its weekday, and its year when that is not this one. */
	public String date(LocalDate date) {
		String skeleton = date.getYear() == today.getYear() ? "MMMEd" : "yMMMEd";
		DateFormat format = DateFormat.getPatternInstance(skeleton, ULocale.forLocale(locale));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format.format(date.toEpochDay() * 86_400_000L);
	}

	/** The name of the month of a day. */
	public String month(LocalDate date) {
		DateFormat format = DateFormat.getPatternInstance("MMMM", ULocale.forLocale(locale));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format.format(date.toEpochDay() * 86_400_000L);
	}

	/** Items as a list in a sentence: "a, b and c". */
	public String list(Collection<String> items) {
		return ListFormatter.getInstance(ULocale.forLocale(locale)).format(items);
	}

	/** The first items as a list, and how many more there are. */
	public String list(List<String> items, int most) {
		if (items.size() <= most) {
			return list(items);
		}
		List<String> listed = new ArrayList<>(items.subList(0, most));
		listed.add(say("list.more", "count", items.size() - most));
		return list(listed);
	}

	private @Nullable Object written(@Nullable Object value) {
		return switch (value) {
			case Money money -> money(money);
			case LocalDate date -> date(date);
			case Instant instant -> time(instant);
			case BigDecimal decimal -> NumberFormatter.withLocale(ULocale.forLocale(locale)).format(decimal).toString();
			case null, default -> value;
		};
	}

	/** A share from 0 to 1 in whole per cent. */
	public String percent(BigDecimal share) {
		return NumberFormatter.withLocale(ULocale.forLocale(locale))
			.unit(NoUnit.PERCENT)
			.scale(Scale.powerOfTen(2))
			.precision(Precision.integer())
			.format(share)
			.toString();
	}

	/** A time of day. */
	public String clock(LocalTime time) {
		DateFormat format = DateFormat.getPatternInstance("jm", ULocale.forLocale(locale));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format.format(time.toSecondOfDay() * 1000L);
	}

	private String time(Instant instant) {
		DateFormat format = DateFormat.getPatternInstance("jm", ULocale.forLocale(locale));
		format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
		return format.format(instant.toEpochMilli());
	}

	private Object known(String argument) {
		var money = MONEY.matcher(argument);
		if (money.matches()) {
			return Money.of(money.group(1), money.group(2));
		}
		if (DATE.matcher(argument).matches()) {
			return LocalDate.parse(argument);
		}
		return ID.matcher(argument).matches() ? Ids.keyOf(argument) : argument;
	}

}

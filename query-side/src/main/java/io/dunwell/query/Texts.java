package io.dunwell.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;

/**
 * Every sentence the reading side says, in the reader's language. Patterns are ICU
 * message formats with numbered arguments; English stands in for languages not spoken.
 */
public final class Texts {

	/** Languages spoken, the first one by default. */
	public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("sv"));

	private static final Pattern ID = Pattern
		.compile("(account|invoice|credit-note|person|payment|promise|dispute|hold|notice):[^:]+:.+");

	/** As {@link Money} prints itself. */
	private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Map<Locale, Texts> ALL = LANGUAGES.stream()
		.collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));

	private final Locale locale;

	private final ResourceBundle bundle;

	private Texts(Locale locale) {
		this.locale = locale;
		this.bundle = ResourceBundle.getBundle("io.dunwell.query.texts", locale, Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** The texts in that language, or in English. */
	public static Texts in(Locale wanted) {
		return LANGUAGES.stream()
			.filter(language -> language.getLanguage().equals(wanted.getLanguage()))
			.findFirst()
			.map(language -> ALL.get(language))
			.orElseGet(() -> ALL.get(LANGUAGES.getFirst()));
	}

	/** The texts in a BCP 47 language, or in English. */
	public static Texts in(String languageTag) {
		return in(Locale.forLanguageTag(languageTag));
	}

	public Locale locale() {
		return this.locale;
	}

	public boolean has(String key) {
		return this.bundle.containsKey(key);
	}

	Set<String> keys() {
		return this.bundle.keySet();
	}

	String pattern(String key) {
		return this.bundle.getString(key);
	}

	/**
	 * The sentence under a key.
	 * @throws java.util.MissingResourceException when there is none, which is a bug
	 */
	public String say(String key, Object... arguments) {
		return new MessageFormat(pattern(key), ULocale.forLocale(this.locale)).format(arguments);
	}

	/** The sentence of a refusal. */
	public String refusal(Rejected.Details refused) {
		return refusal(refused.refusal().code(), refused.arguments());
	}

	/**
	 * The sentence under {@code refusal.<code>}; ids are said as the reader knows them.
	 */
	public String refusal(String code, List<String> arguments) {
		return told("refusal." + code, arguments);
	}

	/**
	 * The sentence under a key; ids, amounts and dates are said as the reader knows them.
	 */
	public String told(String key, List<String> arguments) {
		return say(key, arguments.stream().map(this::spoken).toArray());
	}

	/** An amount with its currency's code, as read in this language. */
	public String money(BigDecimal amount, String currency) {
		NumberFormat format = NumberFormat.getInstance(ULocale.forLocale(this.locale), NumberFormat.ISOCURRENCYSTYLE);
		format.setCurrency(Currency.getInstance(currency));
		return format.format(amount);
	}

	/** An amount with its currency's code, as read in this language. */
	public String money(Money money) {
		return money(money.decimal(), money.currency());
	}

	/** A date with its weekday, as read in this language. */
	public String date(LocalDate date) {
		DateFormat format = DateFormat.getPatternInstance("yMMMEd", ULocale.forLocale(this.locale));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format.format(date.toEpochDay() * 86_400_000L);
	}

	/** An instant to the minute, as read in this language and that zone. */
	public String time(Instant instant, ZoneId zone) {
		DateFormat format = DateFormat.getPatternInstance("yMMMEdHm", ULocale.forLocale(this.locale));
		format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
		return format.format(instant.toEpochMilli());
	}

	/** The time of day of an instant, as read in this language and that zone. */
	public String clock(Instant instant, ZoneId zone) {
		DateFormat format = DateFormat.getPatternInstance("Hm", ULocale.forLocale(this.locale));
		format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
		return format.format(instant.toEpochMilli());
	}

	/** The city by which people know a zone. */
	public String city(ZoneId zone) {
		String city = TimeZoneNames.getInstance(ULocale.forLocale(this.locale)).getExemplarLocationName(zone.getId());
		return (city != null) ? city : zone.getId();
	}

	/** A number as read in this language. */
	public String number(BigDecimal number) {
		return NumberFormat.getInstance(ULocale.forLocale(this.locale)).format(number);
	}

	/** The word for a state or reason; its code where it is the company's own. */
	public String state(String code) {
		return has("state." + code) ? say("state." + code) : code;
	}

	private String spokenDate(String argument) {
		try {
			return date(LocalDate.parse(argument));
		}
		catch (DateTimeParseException neverADay) {
			return argument;
		}
	}

	/** Ids as people know them, amounts and dates as they read them. */
	private String spoken(String argument) {
		Matcher money = MONEY.matcher(argument);
		if (money.matches()) {
			return money(new BigDecimal(money.group(1)), money.group(2));
		}
		if (DATE.matcher(argument).matches()) {
			return spokenDate(argument);
		}
		return ID.matcher(argument).matches() ? Ids.keyOf(argument) : argument;
	}

}

package io.dunwell.query.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What letters say to one reader: texts in the language, amounts and dates as written
 * there.
 */
final class Words {

	/** Languages letters are written in; the first one for all others. */
	static final List<String> LANGUAGES = List.of("en", "sv", "hu", "zh");

	/**
	 * Nobody there writes decimals of it when there are none: fillér have not been coins
	 * since 1999.
	 */
	private static final Set<String> OFTEN_WHOLE = Set.of("HUF");

	private final Properties texts;

	private final ULocale locale;

	private Words(Properties texts, ULocale locale) {
		this.texts = texts;
		this.locale = locale;
	}

	/**
	 * The words for a reader.
	 * @param own a folder with files of the same names that say some things otherwise
	 */
	static Words in(Locale reader, @Nullable Path own) {
		String language = LANGUAGES.contains(reader.getLanguage()) ? reader.getLanguage() : LANGUAGES.getFirst();
		Properties texts = new Properties();
		String file = "letter_%s.properties".formatted(language);
		try (Reader ours = new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(file), file),
				StandardCharsets.UTF_8)) {
			texts.load(ours);
			if (own != null && Files.isRegularFile(own.resolve(file))) {
				try (Reader theirs = Files.newBufferedReader(own.resolve(file))) {
					texts.load(theirs);
				}
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return new Words(texts,
				ULocale.forLocale(new Locale.Builder().setLocale(reader).setLanguage(language).build()));
	}

	/** BCP 47. */
	String language() {
		return locale.getLanguage();
	}

	ULocale locale() {
		return locale;
	}

	boolean has(String key) {
		return texts.containsKey(key);
	}

	Set<String> keys() {
		return texts.stringPropertyNames();
	}

	String say(String key) {
		return say(key, Map.of());
	}

	/** The sentence under a key; one that is missing is a bug. */
	String say(String key, Map<String, ?> arguments) {
		return new MessageFormat(pattern(key), locale).format(new HashMap<>(arguments));
	}

	String pattern(String key) {
		return Objects.requireNonNull(texts.getProperty(key), key);
	}

	String date(LocalDate date) {
		return date("yMMMMd", date);
	}

	/** In a column. */
	String shortDate(LocalDate date) {
		return date("yMMMd", date);
	}

	private String date(String skeleton, LocalDate date) {
		DateFormat format = DateFormat.getPatternInstance(skeleton, locale);
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format.format(date.toEpochDay() * 86_400_000L);
	}

	/** With the code of its currency. */
	String money(Money money) {
		DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale, NumberFormat.ISOCURRENCYSTYLE);
		format.setCurrency(Currency.getInstance(money.currency()));
		// CLDR's signs for money are not those for numbers in "English in Germany"; one
		// letter has one way.
		DecimalFormatSymbols signs = format.getDecimalFormatSymbols();
		signs.setMonetaryDecimalSeparatorString(signs.getDecimalSeparatorString());
		signs.setMonetaryGroupingSeparatorString(signs.getGroupingSeparatorString());
		format.setDecimalFormatSymbols(signs);
		return in(format, money, isWhole(List.of(money)));
	}

	/** Without its currency, which the table names. */
	String amount(Money money, boolean whole) {
		return in(NumberFormat.getInstance(locale), money, whole);
	}

	private static String in(NumberFormat format, Money money, boolean whole) {
		int digits = whole ? 0 : money.decimal().scale();
		format.setMinimumFractionDigits(digits);
		format.setMaximumFractionDigits(digits);
		return format.format(money.decimal());
	}

	/** Whether amounts of a table are written without decimals. */
	static boolean isWhole(Collection<Money> amounts) {
		return amounts.stream()
			.allMatch(money -> OFTEN_WHOLE.contains(money.currency())
					&& money.decimal().stripTrailingZeros().scale() <= 0);
	}

	String number(long number) {
		return NumberFormat.getInstance(locale).format(number);
	}

	/** One, two and three. */
	String list(Collection<String> parts) {
		return ListFormatter.getInstance(locale).format(parts);
	}

}

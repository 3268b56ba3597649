package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table, read field by field; every method refuses what it cannot read
 * with {@link Rejected} or {@link Refused}.
 */
final class CsvRow {

	// Day before month and month before day are both written with slashes: never guessed.
	private static final Map<Pattern, DateTimeFormatter> PLAIN_DATES = Map.of(Pattern.compile("\\d{4}-.*"),
			strict("uuuu-MM-dd"), Pattern.compile("\\d{8}.*"), strict("uuuuMMdd"), Pattern.compile("\\d{4}/.*"),
			strict("uuuu/MM/dd"), Pattern.compile("\\d{1,2}\\..*"), strict("d.M.uuuu"));

	private static final Pattern EITHER_DATE = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}.*");

	private static final Pattern TIME = Pattern.compile("[T ]+\\d{1,2}:\\d{2}.*");

	private static final Pattern PROTECTED = Pattern.compile("=\"(.*)\"");

	private static final Pattern ROUNDED = Pattern.compile("\\d+(?:[.,]\\d+)?[eE]\\+\\d{1,3}");

	private static final Pattern WHOLE_FLOAT = Pattern.compile("(\\d+)\\.0+");

	private final Map<String, ColumnMapping.Source> sources;

	private final List<String> cells;

	CsvRow(Map<String, ColumnMapping.Source> sources, List<String> cells) {
		this.sources = sources;
		this.cells = cells;
	}

	/** A refusal for a reason that only imports have. */
	static final class Refused extends Exception {

		private static final long serialVersionUID = 1L;

		private final ImportCode code;

		private final List<String> arguments;

		Refused(ImportCode code, String... arguments) {
			this.code = code;
			this.arguments = List.of(arguments);
		}

		Finding at(Place place) {
			return new Finding(place, code.code(), arguments);
		}

	}

	@Nullable String text(Field field) {
		String text = source(field).in(cells).strip();
		return text.isEmpty() ? null : text;
	}

	private ColumnMapping.Source source(Field field) {
		return sources.getOrDefault(field.name(), ColumnMapping.Source.NONE);
	}

	/**
	 * An id as it was meant: spreadsheets turn 1930571429 into {@code 1930571429.0} and
	 * protect leading zeros as {@code ="0042"}. {@code 1,93E+09} has lost its digits.
	 */
	@Nullable String id(Field field) throws Refused {
		String text = text(field);
		if (text == null) {
			return null;
		}
		if (ROUNDED.matcher(text).matches()) {
			throw new Refused(ImportCode.ID_ROUNDED, field.name(), text);
		}
		Matcher disguised = (text.startsWith("=") ? PROTECTED : WHOLE_FLOAT).matcher(text);
		return disguised.matches() ? disguised.group(1) : text;
	}

	String requiredId(Field field) throws Refused {
		return required(field, id(field));
	}

	@Nullable LocalDate date(Field field) throws Refused {
		String text = id(field);
		if (text == null) {
			return null;
		}
		DateTimeFormatter given = source(field).format();
		DateTimeFormatter format = given == null ? plain(text) : given;
		LocalDate date = format == null ? null : date(text, format);
		if (date != null) {
			return date;
		}
		if (given == null && EITHER_DATE.matcher(text).matches()) {
			throw new Refused(ImportCode.AMBIGUOUS_DATE, field.name(), text);
		}
		throw new Rejected(Refusal.INVALID_FIELD, field.name(), text);
	}

	private static @Nullable DateTimeFormatter plain(String text) {
		return PLAIN_DATES.entrySet()
			.stream()
			.filter(shape -> shape.getKey().matcher(text).matches())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	LocalDate requiredDate(Field field) throws Refused {
		return required(field, date(field));
	}

	Money money(Field amount, Field currency) throws Refused {
		String text = required(amount, text(amount));
		String code = required(currency, text(currency)).toUpperCase(Locale.ROOT);
		try {
			BigDecimal decimal = Decimals.parse(amount.name(), text, source(amount).decimal());
			return Money.of(decimal, code);
		}
		catch (Decimals.Ambiguous either) {
			throw new Refused(ImportCode.AMBIGUOUS_AMOUNT, text);
		}
	}

	private static <T> T required(Field field, @Nullable T value) {
		if (value == null) {
			throw new Rejected(Refusal.MISSING_FIELD, field.name());
		}
		return value;
	}

	// A time of day after the date is allowed and ignored: exports write 2020-02-11
	// 0:00:00.
	private static @Nullable LocalDate date(String text, DateTimeFormatter format) {
		ParsePosition position = new ParsePosition(0);
		try {
			TemporalAccessor parsed = format.parse(text, position);
			String rest = text.substring(position.getIndex());
			return rest.isEmpty() || TIME.matcher(rest).matches() ? LocalDate.from(parsed) : null;
		}
		catch (DateTimeException notInThisFormat) {
			return null;
		}
	}

	private static DateTimeFormatter strict(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
	}

}

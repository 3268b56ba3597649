package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The statement line {@code :61:}.
 *
 * @param entryDate the day it was booked; the value date where banks leave it out
 * @param mark C or D, with R for a reversal and E for what is only expected
 * @param type such as NTRF or NRTI; null where there is none
 * @param own the account owner's reference; null for NONREF
 * @param bank the bank's reference; null for none
 * @param more supplementary details, empty without any
 */
record Mt940Line(LocalDate valueDate, LocalDate entryDate, String mark, BigDecimal amount, @Nullable String type,
		@Nullable String own, @Nullable String bank, String more) {

	// SWIFT, category 9, field 61; the line breaks and blanks were seen in German files
	private static final Pattern LINE = Pattern.compile("(?<value>\\d{6})(?<entry>\\d{4}|[ ]{4})?(?<mark>[RE]?[CD])"
			+ "[A-Z]?[ \\n]?(?<amount>\\d[\\d.]{0,17}(?:,\\d{0,4})?)(?<type>[A-Z][A-Z0-9 ]{3})?"
			+ "(?<own>(?:(?!//)[^\\n]){0,16})(?://(?<bank>[^\\n]{0,23}))?(?<more>[\\s\\S]*)");

	/** Refuses what is no statement line with {@link Rejected}. */
	static Mt940Line of(String text) {
		Matcher line = LINE.matcher(text);
		if (!line.matches()) {
			throw new Rejected(Refusal.INVALID_FIELD, ":61:", text.lines().findFirst().orElse(""));
		}
		LocalDate value = date(line.group("value"));
		return new Mt940Line(value, entryDate(line.group("entry"), value), line.group("mark"),
				amount(line.group("amount")), line.group("type"), reference(line.group("own")),
				reference(line.group("bank")), line.group("more").strip());
	}

	boolean isReturnedItem() {
		return type != null && type.endsWith("RTI");
	}

	/**
	 * A day as YYMMDD. German banks count interest in months of 30 days and write 30
	 * February: the last day of the month is meant.
	 */
	static LocalDate date(String digits) {
		if (!digits.matches("\\d{6}")) {
			throw new Rejected(Refusal.INVALID_FIELD, "date", digits);
		}
		try {
			YearMonth month = YearMonth.of(2000 + number(digits, 0), number(digits, 2));
			int day = number(digits, 4);
			if (day < 1 || day > 31) {
				throw new Rejected(Refusal.INVALID_FIELD, "date", digits);
			}
			return month.atDay(Math.min(day, month.lengthOfMonth()));
		}
		catch (DateTimeException noSuchMonth) {
			throw new Rejected(Refusal.INVALID_FIELD, "date", digits);
		}
	}

	/** The same, or null where it is none: a balance counts without its day, too. */
	static @Nullable LocalDate day(String digits) {
		try {
			return date(digits);
		}
		catch (Rejected noDay) {
			return null;
		}
	}

	/** An amount with a decimal comma, which may have nothing after it. */
	static BigDecimal amount(String text) {
		String plain = text.replace(",", text.indexOf('.') < 0 ? "." : "#");
		if (!plain.matches("\\d{1,18}(?:\\.\\d{0,4})?")) {
			throw new Rejected(Refusal.INVALID_FIELD, "amount", text);
		}
		return new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
	}

	// MMDD, in the year that is nearest to the value date.
	private static LocalDate entryDate(@Nullable String digits, LocalDate value) {
		if (digits == null || digits.isBlank()) {
			return value;
		}
		int year = value.getYear() - 2000;
		int apart = number(digits, 0) - value.getMonthValue();
		int near = apart > 6 ? year - 1 : apart < -6 ? year + 1 : year;
		return date("%02d%s".formatted(Math.max(near, 0), digits));
	}

	private static int number(String digits, int from) {
		return Integer.parseInt(digits.substring(from, from + 2));
	}

	private static @Nullable String reference(@Nullable String text) {
		String plain = text == null ? "" : text.strip();
		return plain.isEmpty() || plain.equals("NONREF") ? null : plain;
	}

}

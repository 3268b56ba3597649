package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as people and spreadsheets write them.
 */
final class Decimals {

	private static final Pattern PLAIN = Pattern.compile("\\d{1,18}(?:\\.\\d{1,2})?");

	private static final Pattern SPACES = Pattern.compile("[\\h'’]+");

	private static final Pattern SYMBOLS = Pattern.compile("\\p{Sc}");

	private static final Pattern NEGATIVE = Pattern.compile("[-−].*|.*[-−]|\\(.*\\)");

	private static final Pattern SIGNS = Pattern.compile("[-−()]");

	private static final Pattern NOT_DIGITS = Pattern.compile("\\D");

	private static final Pattern POINT = pattern('.');

	private static final Pattern COMMA = pattern(',');

	private Decimals() {
	}

	/** An amount that means one thing with a decimal point and another with a comma. */
	static final class Ambiguous extends Exception {

		private static final long serialVersionUID = 1L;

	}

	/**
	 * Reads an amount.
	 * @param sign the decimal sign, or null to take either as long as only one fits
	 * @throws Rejected {@code invalid-field}
	 */
	static BigDecimal parse(String field, String amount, @Nullable Character sign) throws Ambiguous {
		if ((sign == null || sign == '.') && PLAIN.matcher(amount).matches()) {
			return new BigDecimal(amount);
		}
		String plain = SYMBOLS.matcher(SPACES.matcher(amount).replaceAll(" ")).replaceAll("").strip();
		boolean negative = NEGATIVE.matcher(plain).matches();
		String digits = SIGNS.matcher(plain).replaceAll("").strip();
		BigDecimal withPoint = sign == null || sign == '.' ? read(digits, POINT) : null;
		BigDecimal withComma = sign == null || sign == ',' ? read(digits, COMMA) : null;
		if (withPoint != null && withComma != null && withPoint.compareTo(withComma) != 0) {
			throw new Ambiguous();
		}
		BigDecimal read = withPoint == null ? withComma : withPoint;
		if (read == null) {
			throw new Rejected(Refusal.INVALID_FIELD, field, amount);
		}
		return negative ? read.negate() : read;
	}

	/**
	 * The amount without its sign.
	 * @throws Rejected {@code invalid-amount} for the one that has no counterpart
	 */
	static Money abs(Money amount) {
		return Money.of(amount.decimal().abs(), amount.currency());
	}

	private static @Nullable BigDecimal read(String digits, Pattern pattern) {
		Matcher matcher = pattern.matcher(digits);
		if (!matcher.matches()) {
			return null;
		}
		String fraction = matcher.group("fraction");
		String whole = NOT_DIGITS.matcher(matcher.group("whole")).replaceAll("");
		return new BigDecimal(whole + (fraction == null || fraction.isEmpty() ? "" : "." + fraction));
	}

	// Thousands are in threes and all set apart by the same sign, or not at all.
	private static Pattern pattern(char decimal) {
		String thousands = decimal == '.' ? "[, ]" : "[. ]";
		return Pattern.compile("(?<whole>\\d{1,18}|\\d{1,3}(?:(?<sign>" + thousands
				+ ")\\d{3})(?:\\k<sign>\\d{3}){0,4})" + "(?:[" + decimal + "](?<fraction>\\d{0,18}))?");
	}

}

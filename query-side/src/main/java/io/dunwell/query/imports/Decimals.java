package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as people and spreadsheets write them.
 */
final class Decimals {

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
		String plain = amount.replaceAll("[\\h'’]+", " ").replaceAll("\\p{Sc}", "").strip();
		boolean negative = plain.matches("[-−].*|.*[-−]|\\(.*\\)");
		String digits = plain.replaceAll("[-−()]", "").strip();
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

	private static @Nullable BigDecimal read(String digits, Pattern pattern) {
		Matcher matcher = pattern.matcher(digits);
		if (!matcher.matches()) {
			return null;
		}
		String fraction = matcher.group("fraction");
		String whole = matcher.group("whole").replaceAll("\\D", "");
		return new BigDecimal(whole + (fraction == null || fraction.isEmpty() ? "" : "." + fraction));
	}

	// Thousands are in threes and all set apart by the same sign, or not at all.
	private static Pattern pattern(char decimal) {
		String thousands = decimal == '.' ? "[, ]" : "[. ]";
		return Pattern.compile("(?<whole>\\d{1,18}|\\d{1,3}(?:(?<sign>" + thousands
				+ ")\\d{3})(?:\\k<sign>\\d{3}){0,4})" + "(?:[" + decimal + "](?<fraction>\\d{0,18}))?");
	}

}

package io.dunwell.bot.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Digits with separators. Two different separators: the last is the decimal sign. One
 * that is repeated, a space or an apostrophe groups thousands. One that stands alone is
 * the decimal sign, unless exactly three digits follow it: then it may be either, and
 * {@link AmountRead} decides by the currency.
 */
sealed interface Numeral {

	/** One reading only. */
	record Plain(BigDecimal value) implements Numeral {
	}

	/** {@code 1.200}: twelve hundred, or one and a fifth with three decimals. */
	record Either(BigDecimal grouped, BigDecimal decimal, char sign) implements Numeral {
	}

	/** Not a number anybody writes: {@code 1.2.3}. */
	record Malformed() implements Numeral {
	}

	Pattern SPACED = Pattern.compile("[ '’]");

	Pattern GROUPED = Pattern.compile("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*");

	/** Reads digits, dots, commas, spaces and apostrophes. */
	static Numeral read(String text) {
		String digits = SPACED.matcher(text).replaceAll("");
		int dot = digits.lastIndexOf('.');
		int comma = digits.lastIndexOf(',');
		if (dot < 0 && comma < 0) {
			return new Plain(new BigDecimal(digits));
		}
		if (dot >= 0 && comma >= 0) {
			return mixed(digits, Math.max(dot, comma), dot > comma ? "," : ".");
		}
		int sign = Math.max(dot, comma);
		char separator = digits.charAt(sign);
		boolean spaced = digits.length() != text.length();
		if (digits.indexOf(separator) != sign) {
			return !spaced && GROUPED.matcher(digits).matches() ? new Plain(without(digits, separator))
					: new Malformed();
		}
		BigDecimal decimal = new BigDecimal(digits.replace(separator, '.'));
		if (!spaced && GROUPED.matcher(digits).matches() && digits.charAt(0) != '0') {
			return new Either(without(digits, separator), decimal, separator);
		}
		return new Plain(decimal);
	}

	private static Numeral mixed(String digits, int sign, String group) {
		String whole = digits.substring(0, sign);
		boolean grouped = GROUPED.matcher(whole).matches() && whole.contains(group);
		return grouped ? new Plain(new BigDecimal(whole.replace(group, "") + "." + digits.substring(sign + 1)))
				: new Malformed();
	}

	private static BigDecimal without(String digits, char separator) {
		return new BigDecimal(digits.replace(String.valueOf(separator), ""));
	}

}

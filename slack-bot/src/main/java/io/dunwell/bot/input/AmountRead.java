package io.dunwell.bot.input;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dunwell.bot.input.Outcome.Known;
import io.dunwell.bot.input.Outcome.Unclear;
import io.dunwell.messages.Money;

/**
 * An amount as typed; which money it is depends on the currency of the account.
 *
 * @param currencies those its sign may mean, none when it has no sign
 * @param factor 1, or what a suffix such as {@code k} multiplies by
 */
public record AmountRead(String text, Numeral numeral, boolean negative, List<String> currencies, BigDecimal factor) {

	private static final int DIGITS_OF_A_LONG = 18;

	/**
	 * The money meant on an account of this currency.
	 * @param account ISO 4217 code of the account
	 * @param locale of the typist: its decimal sign decides {@code 1.200} for a currency
	 * with three decimals, the only case in which both readings make sense
	 */
	public Outcome<Money> in(String account, Locale locale) {
		if (currencies.isEmpty() || currencies.contains(account)) {
			return money(account, locale);
		}
		if (currencies.size() == 1) {
			return money(currencies.getFirst(), locale);
		}
		return new Unclear<>(
				new Problem("currency-unclear", Map.of("text", text, "choices", String.join(", ", currencies))));
	}

	private Outcome<Money> money(String currency, Locale locale) {
		int digits = Currency.getInstance(currency).getDefaultFractionDigits();
		return switch (numeral) {
			case Numeral.Malformed() -> new Unclear<>(Problem.of("amount-malformed", "text", text));
			case Numeral.Plain(BigDecimal value) -> money(value, currency, digits);
			case Numeral.Either either -> either(either, currency, digits, locale);
		};
	}

	/**
	 * {@code 1.200}: with at most two decimals in the currency it can only be grouped
	 * thousands. With three, or with a suffix ({@code 1.200k}), both make sense: the
	 * typist's own decimal or grouping sign decides for the former, else we ask.
	 */
	private Outcome<Money> either(Numeral.Either either, String currency, int digits, Locale locale) {
		boolean suffixed = factor.compareTo(BigDecimal.ONE) != 0;
		if (digits < 3 && !suffixed) {
			return money(either.grouped(), currency, digits);
		}
		DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
		if (!suffixed && signs.getDecimalSeparator() == either.sign()) {
			return money(either.decimal(), currency, digits);
		}
		if (!suffixed && signs.getGroupingSeparator() == either.sign()) {
			return money(either.grouped(), currency, digits);
		}
		return new Unclear<>(new Problem("amount-unclear",
				Map.of("text", text, "first", scaled(either.grouped()), "second", scaled(either.decimal()))));
	}

	private Outcome<Money> money(BigDecimal value, String currency, int digits) {
		BigDecimal amount = value.multiply(factor);
		if (negative || amount.signum() <= 0) {
			return new Unclear<>(Problem.of("amount-not-positive", "text", text));
		}
		if (amount.stripTrailingZeros().scale() > digits) {
			return new Unclear<>(
					new Problem("amount-decimals", Map.of("text", text, "currency", currency, "digits", digits)));
		}
		if (amount.precision() - amount.scale() + digits > DIGITS_OF_A_LONG) {
			return new Unclear<>(Problem.of("amount-too-large", "text", text));
		}
		return new Known<>(Money.of(amount, currency));
	}

	private BigDecimal scaled(BigDecimal value) {
		return value.multiply(factor);
	}

}

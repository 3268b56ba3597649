package io.dunwell.bot.input;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs of money: ISO 4217 codes, symbols, and words beside a number. */
final class Currencies {

	private static final List<String> CROWNS = List.of("SEK", "NOK", "DKK");

	private static final List<String> DOLLARS = List.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD");

	private static final List<String> YEN = List.of("CNY", "JPY");

	private static final Map<String, List<String>> SIGNS = Map.ofEntries(Map.entry("€", List.of("EUR")),
			Map.entry("euro", List.of("EUR")), Map.entry("euros", List.of("EUR")), Map.entry("£", List.of("GBP")),
			Map.entry("$", DOLLARS), Map.entry("us$", List.of("USD")), Map.entry("a$", List.of("AUD")),
			Map.entry("ca$", List.of("CAD")), Map.entry("kr", CROWNS), Map.entry("kr.", CROWNS),
			Map.entry("kronor", CROWNS), Map.entry(":-", List.of()), Map.entry(",-", List.of()),
			Map.entry("ft", List.of("HUF")), Map.entry("forint", List.of("HUF")), Map.entry("¥", YEN),
			Map.entry("cn¥", List.of("CNY")), Map.entry("jp¥", List.of("JPY")), Map.entry("元", YEN),
			Map.entry("rmb", List.of("CNY")), Map.entry("zł", List.of("PLN")), Map.entry("kč", List.of("CZK")),
			Map.entry("fr.", List.of("CHF")));

	/**
	 * Lower case is believed only of these: "all", "try" and "top" are currencies too.
	 */
	private static final String COMMON = "sek|nok|dkk|eur|usd|gbp|huf|cny|chf|pln|czk|jpy";

	/** Regular expression (case-insensitive) of every sign of money, longest first. */
	static final String ANY = SIGNS.keySet()
		.stream()
		.sorted(Comparator.comparing(String::length).reversed())
		.map(Pattern::quote)
		.collect(Collectors.joining("|", "(?:", "|" + COMMON + "|(?-i:" + codes() + "))"));

	private Currencies() {
	}

	/** The codes a known sign may mean; none when it only says that this is money. */
	static List<String> of(String sign) {
		List<String> codes = SIGNS.get(sign.toLowerCase(Locale.ROOT));
		return codes != null ? codes : List.of(sign.toUpperCase(Locale.ROOT));
	}

	private static String codes() {
		return Currency.getAvailableCurrencies()
			.stream()
			.filter(currency -> currency.getDefaultFractionDigits() >= 0)
			.map(Currency::getCurrencyCode)
			.sorted()
			.collect(Collectors.joining("|"));
	}

}

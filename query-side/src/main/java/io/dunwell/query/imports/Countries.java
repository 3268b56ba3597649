package io.dunwell.query.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Countries as exports write them: ISO 3166-1 codes of two or three letters, or English
 * or Swedish names.
 */
final class Countries {

	private static final Map<String, String> CODES = codes();

	private Countries() {
	}

	/** The ISO 3166-1 alpha-2 code, or null when the text names no country. */
	static @Nullable String code(String text) {
		return CODES.get(text.strip().toLowerCase(Locale.ROOT));
	}

	private static Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>();
		for (String code : Locale.getISOCountries()) {
			Locale country = Locale.of("", code);
			for (Locale language : List.of(Locale.ENGLISH, Locale.of("sv"))) {
				codes.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
			}
			codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
			codes.put(code.toLowerCase(Locale.ROOT), code);
		}
		return Map.copyOf(codes);
	}

}

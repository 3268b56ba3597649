package io.dunwell.query.letter;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The customer a letter goes to.
 *
 * @param account as people know it
 * @param address lines, none where it is not known
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param email null where none is known: such a letter can only be printed
 */
public record Recipient(String account, String name, List<String> address, String country, String language,
		@Nullable String email) {

	public Recipient {
		address = List.copyOf(address);
	}

	/** How the reader writes amounts and dates. */
	Locale locale() {
		return new Locale.Builder().setLanguage(Locale.forLanguageTag(language).getLanguage())
			.setRegion(country)
			.build();
	}

}

package io.dunwell.command.unit;

import java.util.List;
import java.util.Locale;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;

/** A field that takes one of a few words; they may be typed with spaces or capitals. */
public record KnownValue(String field, List<String> values) {

	/**
	 * @throws Rejected {@code unknown-value}, naming those there are
	 */
	public String check(String asked) {
		String value = asked.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
		if (!values.contains(value)) {
			throw new Rejected(Refusal.UNKNOWN_VALUE, field, asked, String.join(", ", values));
		}
		return value;
	}

}

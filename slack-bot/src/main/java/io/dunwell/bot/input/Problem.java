package io.dunwell.bot.input;

import java.util.Map;

/**
 * Something in the input that cannot be taken as it stands.
 *
 * @param code stable and kebab-case; the sentence is at key {@code input.<code>}
 * @param arguments named values of the sentence: texts, dates, amounts
 */
public record Problem(String code, Map<String, Object> arguments) {

	public static Problem of(String code) {
		return new Problem(code, Map.of());
	}

	public static Problem of(String code, String name, Object value) {
		return new Problem(code, Map.of(name, value));
	}

}

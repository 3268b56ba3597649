package io.dunwell.bot.contact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dunwell.bot.text.Voice;

/**
 * What came of a call (domain.md, Vocabulary: contact), and the words people use for it
 * in any language we speak, at {@code outcome.<code>.words}.
 */
final class Outcomes {

	static final List<String> CODES = List.of("right-party", "wrong-party", "no-answer", "message-left");

	private static final Map<String, String> BY_WORDS = byWords();

	private static final Pattern WORDS = Pattern.compile(BY_WORDS.keySet()
		.stream()
		.sorted(Comparator.comparing(String::length).reversed())
		.map(Pattern::quote)
		.collect(Collectors.joining("|", "(?<![\\p{L}\\d])(", ")(?![\\p{L}\\d])")));

	private Outcomes() {
	}

	/** An outcome and where it stands in a text. */
	record Found(String code, int start, int end) {
	}

	/** The first outcome named in a text, after the name that opens it. */
	static Optional<Found> in(String text) {
		Matcher matcher = WORDS.matcher(text.toLowerCase(Locale.ROOT));
		while (matcher.find()) {
			if (matcher.start() > 0) {
				return Optional.of(new Found(BY_WORDS.getOrDefault(matcher.group(1), "no-answer"), matcher.start(),
						matcher.end()));
			}
		}
		return Optional.empty();
	}

	private static Map<String, String> byWords() {
		Map<String, String> words = new LinkedHashMap<>();
		for (Voice voice : Voice.everyLanguage()) {
			for (String code : CODES) {
				Arrays.stream(voice.say("outcome." + code + ".words").split(",", -1))
					.map(String::strip)
					.forEach(word -> words.putIfAbsent(word, code));
			}
		}
		return words;
	}

}

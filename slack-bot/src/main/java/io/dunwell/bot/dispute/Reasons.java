package io.dunwell.bot.dispute;

import java.util.ArrayList;
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
 * Why customers contest invoices (domain.md, Dispute rules), and the words people use for
 * it in any language we speak, at {@code reason.<code>.words}.
 */
final class Reasons {

	static final List<String> CODES = List.of("defective-goods", "damaged-goods", "wrong-item", "missing-goods",
			"poor-service", "price", "already-paid", "not-ours", "terms", "other");

	private static final Map<String, String> BY_WORDS = byWords();

	private static final Pattern WORDS = Pattern.compile(BY_WORDS.keySet()
		.stream()
		.sorted(Comparator.comparing(String::length).reversed())
		.map(Pattern::quote)
		.collect(Collectors.joining("|", "(?<![\\p{L}\\d])(", ")(?![\\p{L}\\d])")));

	private Reasons() {
	}

	/** A reason and where it stands in a text. */
	record Found(String code, int start, int end) {
	}

	/**
	 * The first reason named in a text. One that opens it counts only if there is no
	 * other: customers are called "Price AB", too.
	 */
	static Optional<Found> in(String text) {
		List<Found> all = new ArrayList<>();
		Matcher matcher = WORDS.matcher(text.toLowerCase(Locale.ROOT));
		while (matcher.find()) {
			all.add(new Found(BY_WORDS.getOrDefault(matcher.group(1), "other"), matcher.start(), matcher.end()));
		}
		return all.stream().filter(found -> found.start() > 0).findFirst().or(() -> all.stream().findFirst());
	}

	private static Map<String, String> byWords() {
		Map<String, String> words = new LinkedHashMap<>();
		for (Voice voice : Voice.everyLanguage()) {
			for (String code : CODES) {
				Arrays.stream(voice.say("reason." + code + ".words").split(",", -1))
					.map(String::strip)
					.forEach(word -> words.putIfAbsent(word, code));
			}
		}
		return words;
	}

}

package io.dunwell.bot.ask;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Element.Option;
import io.dunwell.bot.block.Element.Select;
import io.dunwell.bot.text.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Codes one of which somebody names in a line or picks in a window. Their names are at
 * {@code <family>.<code>}, the words people use for them in any language we speak at
 * {@code <family>.<code>.words}.
 */
public final class NamedChoices {

	private final String family;

	private final List<String> codes;

	private final Map<String, String> byWords = new LinkedHashMap<>();

	private final Pattern words;

	public NamedChoices(String family, String... codes) {
		this(family, List.of(codes));
	}

	public NamedChoices(String family, List<String> codes) {
		this.family = family;
		this.codes = List.copyOf(codes);
		for (Voice voice : Voice.everyLanguage()) {
			this.codes.forEach(code -> words(voice, code).forEach(word -> this.byWords.putIfAbsent(word, code)));
		}
		this.words = Pattern.compile(this.byWords.keySet()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
	}

	private Stream<String> words(Voice voice, String code) {
		return Arrays.stream(voice.say(this.family + "." + code + ".words").split(",", -1)).map(String::strip);
	}

	/** A choice and where it stands in a text. */
	public record Found(String code, int start, int end) {
	}

	/**
	 * The first choice named in a text. One that opens it counts only if there is no
	 * other: customers are called "Price AB", too.
	 */
	public Optional<Found> in(String text) {
		Matcher matcher = this.words.matcher(text.toLowerCase(Locale.ROOT));
		List<Found> all = matcher.results()
			.map(match -> new Found(Objects.requireNonNull(this.byWords.get(match.group())), match.start(),
					match.end()))
			.toList();
		return all.stream().filter(found -> found.start() > 0).findFirst().or(() -> all.stream().findFirst());
	}

	/** The field to pick one in. */
	public Input input(String id, String label, String placeholder, Voice voice, @Nullable String initial) {
		List<Option> options = this.codes.stream()
			.map(code -> new Option(voice.word(this.family, code), code))
			.toList();
		return new Input(label, new Select(id, placeholder, options, initial), null, false);
	}

}

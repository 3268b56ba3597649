package io.dunwell.bot.input;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people type them: {@code 14:30}, {@code kl 9.15}, {@code 2pm}. */
public final class Clocks {

	private static final Pattern TIME = Pattern
		.compile("(?i)(?<!\\S)(?:at |kl\\.? ?|@)?(?:([01]?\\d|2[0-3])[:.]([0-5]\\d)|(1[0-2]|[1-9]) ?(am|pm))(?!\\S)");

	private Clocks() {
	}

	/** A time of day in a text, and the text without it. */
	public record Found(LocalTime time, String rest) {
	}

	/** The first one in a text. */
	public static Optional<Found> in(String text) {
		Matcher matcher = TIME.matcher(text);
		if (!matcher.find()) {
			return Optional.empty();
		}
		String rest = (text.substring(0, matcher.start()) + text.substring(matcher.end())).strip();
		if (matcher.group(1) != null) {
			return Optional.of(new Found(
					LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))), rest));
		}
		int hour = Integer.parseInt(matcher.group(3)) % 12 + (matcher.group(4).equalsIgnoreCase("pm") ? 12 : 0);
		return Optional.of(new Found(LocalTime.of(hour, 0), rest));
	}

	/** A text that is nothing but a time. */
	public static Optional<LocalTime> time(String text) {
		return in(text).filter(found -> found.rest().isEmpty()).map(Found::time);
	}

}

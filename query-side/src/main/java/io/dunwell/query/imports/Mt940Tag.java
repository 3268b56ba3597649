package io.dunwell.query.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One tag of SWIFT's text block and what follows it up to the next tag.
 *
 * @param name such as {@code 61}, {@code 60F} or {@code NS}
 * @param value of one or more lines, ended by line feeds
 */
record Mt940Tag(String name, String value) {

	private static final Pattern START = Pattern.compile("[ \\t]*:(\\d{2}[A-Z]?|NS):");

	// A bank was seen to break the line within the tag: ":\n86:".
	private static final Pattern BROKEN_OFF = Pattern.compile("[ \\t]*:");

	private static final Pattern GOES_ON = Pattern.compile("(\\d{2}[A-Z]?|NS):");

	// What ends a message; banks write what they like after it.
	private static final Pattern END = Pattern.compile("-(?:\\}.*|X*)[ \\t]*");

	// Banks set messages apart by control characters of their lines (SOH, ETX).
	private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

	/** Characters; what is longer was never of a bank, and must not fill the memory. */
	private static final int LONGEST = 1 << 20;

	/** Takes tags one by one. */
	interface Taker {

		void tag(Mt940Tag tag);

	}

	/** Hands over all tags of a text. */
	static void each(Content content, Taker taker) {
		try (Lines lines = CsvText.lines(content)) {
			StringBuilder value = new StringBuilder();
			String name = null;
			boolean ended = false;
			for (String line = next(lines), after; line != null; line = after) {
				after = next(lines);
				if (after != null && BROKEN_OFF.matcher(line).matches() && GOES_ON.matcher(after).lookingAt()) {
					line = ":" + after;
					after = next(lines);
				}
				Matcher start = START.matcher(line);
				boolean starts = start.lookingAt();
				if (starts) {
					hand(name, value, taker);
					name = start.group(1);
					value.setLength(0);
				}
				String text = starts ? line.substring(start.end()) : "\n" + line;
				ended = (ended && !starts) || END.matcher(plain(text)).matches();
				if (!ended && value.length() < LONGEST) {
					value.append(text);
				}
			}
			hand(name, value, taker);
		}
	}

	private static String plain(String text) {
		return text.startsWith("\n") ? text.substring(1) : text;
	}

	private static void hand(@Nullable String name, StringBuilder value, Taker taker) {
		if (name != null) {
			taker.tag(new Mt940Tag(name, value.toString().stripTrailing()));
		}
	}

	private static @Nullable String next(Lines lines) {
		String line = lines.nextPlain();
		return line == null ? null : CONTROL.matcher(line).replaceAll("");
	}

	/**
	 * The lines as one, put together again where they were cut for SWIFT's 65 characters
	 * a line.
	 */
	String unwrapped() {
		StringBuilder whole = new StringBuilder();
		int before = name.length() + 2;
		for (String line : value.split("\n", -1)) {
			boolean cut = before + line.length() >= LINE;
			whole.append(line);
			if (!cut) {
				whole.append(' ');
			}
			before = 0;
		}
		return whole.toString().strip();
	}

	private static final int LINE = 65;

}

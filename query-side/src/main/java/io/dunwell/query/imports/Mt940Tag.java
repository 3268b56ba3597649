package io.dunwell.query.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tag of SWIFT's text block and what follows it up to the next tag.
 *
 * @param name such as {@code 61}, {@code 60F} or {@code NS}
 * @param value of one or more lines, ended by line feeds
 */
record Mt940Tag(String name, String value) {

	// A bank was seen to break the line within the tag: ":\n86:".
	private static final Pattern START = Pattern.compile("(?m)^[ \\t]*:\\n?(\\d{2}[A-Z]?|NS):");

	// What ends a message; banks write what they like after it.
	private static final Pattern END = Pattern.compile("(?m)^-(?:\\}.*|X*)[ \\t]*$");

	/** Takes tags one by one. */
	interface Taker {

		void tag(Mt940Tag tag);

	}

	/** Hands over all tags of a text. */
	static void each(String text, Taker taker) {
		// banks set messages apart by control characters of their lines (SOH, ETX)
		String lines = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "");
		Matcher start = START.matcher(lines);
		boolean found = start.find();
		while (found) {
			String name = start.group(1);
			int from = start.end();
			found = start.find();
			String value = lines.substring(from, found ? start.start() : lines.length());
			Matcher end = END.matcher(value);
			taker.tag(new Mt940Tag(name, (end.find() ? value.substring(0, end.start()) : value).stripTrailing()));
		}
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

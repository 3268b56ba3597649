package io.dunwell.query.mail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Message-ID of a notice: made of the notice alone, so that a retry is the same
 * message to every server and reader on the way, and a bounce says which notice it is
 * about. Hexadecimal, because some servers change the case of what they return.
 */
record MessageId(String notice) {

	private static final Pattern FORM = Pattern.compile("<?([0-9a-f]{2,600})\\.notice@[^>\\s]+>?");

	/** In the domain of the sender. */
	String in(String domain) {
		return "<" + stem() + "@" + domain + ">";
	}

	String stem() {
		return HexFormat.of().formatHex(notice.getBytes(StandardCharsets.UTF_8)) + ".notice";
	}

	/** What a header says; empty where it is none of ours. */
	static Optional<MessageId> read(String header) {
		Matcher form = FORM.matcher(header.strip().toLowerCase(Locale.ROOT));
		if (!form.matches() || form.group(1).length() % 2 != 0) {
			return Optional.empty();
		}
		String notice = new String(HexFormat.of().parseHex(form.group(1)), StandardCharsets.UTF_8);
		return Optional.of(new MessageId(notice));
	}

}

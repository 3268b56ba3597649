package io.dunwell.bot.block;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Text in Slack's markup. Made from plain text only, so that nothing a customer's name
 * holds can mention a channel or pose as a link.
 */
public record Mrkdwn(String markup) {

	public Mrkdwn {
		markup = cut(markup);
	}

	/** Plain text, shown as it is. */
	public static Mrkdwn of(String plain) {
		return new Mrkdwn(escape(plain));
	}

	/** Plain text in bold; on one line, or Slack shows the asterisks. */
	public static Mrkdwn bold(String plain) {
		return new Mrkdwn("*" + escape(plain).replace('\n', ' ') + "*");
	}

	/** Something to type. */
	public static Mrkdwn code(String plain) {
		return new Mrkdwn("`" + escape(plain).replace('`', '\'') + "`");
	}

	/** A number to press. Whatever else is in it is left out of what is dialled. */
	public static Mrkdwn phone(String number) {
		return new Mrkdwn("☎ <tel:" + number.replaceAll("[^+0-9]", "") + "|" + escape(number).replace('|', ' ') + ">");
	}

	/** Parts below each other. */
	public static Mrkdwn lines(Mrkdwn... parts) {
		return lines(Arrays.asList(parts));
	}

	/** Parts below each other. */
	public static Mrkdwn lines(Collection<Mrkdwn> parts) {
		return new Mrkdwn(parts.stream().map(Mrkdwn::markup).collect(Collectors.joining("\n")));
	}

	/** Parts after each other. */
	public Mrkdwn then(String plain) {
		return new Mrkdwn(this.markup + escape(plain));
	}

	/** The three characters that mean something to Slack. */
	static String escape(String plain) {
		return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** Never inside an escaped character. */
	private static String cut(String markup) {
		String cut = Limits.cut(markup, Limits.TEXT);
		if (cut.length() == markup.length()) {
			return markup;
		}
		int open = cut.lastIndexOf('&');
		return open > cut.lastIndexOf(';') ? cut.substring(0, open) + "…" : cut;
	}

}

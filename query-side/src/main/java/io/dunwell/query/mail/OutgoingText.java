package io.dunwell.query.mail;

import java.util.Locale;

/**
 * A text message to a customer's telephone.
 *
 * @param notice id of what it gives notice of
 * @param phone as it was entered
 * @param text in at most three parts
 * @param language BCP 47
 */
public record OutgoingText(String notice, String phone, String text, String language) {

	/** How many parts of a text that somebody reads as one may come to. */
	private static final int MOST_PARTS = 3;

	/** The characters of 3GPP TS 23.038, 6.2.1, that take one septet each. */
	private static final String SEPTETS = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	/** Those that take two (6.2.1.1). */
	private static final String PAIRS = "\f^{}\\[~]|€";

	/**
	 * @throws IllegalArgumentException when it is too long
	 */
	public OutgoingText {
		if (parts(text) > MOST_PARTS) {
			throw new IllegalArgumentException(String.format(Locale.ROOT,
					"the text would take %d parts, at most %d are sent", parts(text), MOST_PARTS));
		}
	}

	/**
	 * How many messages it travels as: 160 septets are one, or 70 units of UTF-16 where a
	 * character is none of the basic alphabet; each of several loses some to a header.
	 */
	static int parts(String text) {
		if (text.chars().allMatch(letter -> SEPTETS.indexOf(letter) >= 0 || PAIRS.indexOf(letter) >= 0)) {
			int septets = text.chars().map(letter -> (PAIRS.indexOf(letter) >= 0) ? 2 : 1).sum();
			return (septets <= 160) ? 1 : (septets + 152) / 153;
		}
		return (text.length() <= 70) ? 1 : (text.length() + 66) / 67;
	}

	/** Never tells the number or the text: what is printed ends in a log. */
	@Override
	public String toString() {
		return "OutgoingText[" + notice + "]";
	}

}

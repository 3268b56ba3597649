package io.dunwell.bot.block;

/**
 * How long things may be, in characters or items (docs.slack.dev, "Block Kit"; checked in
 * tests against a second source).
 */
final class Limits {

	static final int BLOCKS_OF_MESSAGE = 50;

	static final int BLOCKS_OF_VIEW = 100;

	/**
	 * All text of a message: Slack refuses somewhere above 12,000 without saying where,
	 * so we stop well before.
	 */
	static final int CHARACTERS_OF_MESSAGE = 9000;

	static final int TEXT = 3000;

	static final int HEADER = 150;

	static final int CONTEXT_ELEMENTS = 10;

	static final int ACTIONS_ELEMENTS = 25;

	static final int ALT_TEXT = 2000;

	static final int BUTTON_TEXT = 75;

	static final int BUTTON_VALUE = 2000;

	static final int OPTIONS = 100;

	static final int OPTION_TEXT = 75;

	static final int OPTION_VALUE = 150;

	static final int PLACEHOLDER = 150;

	static final int LABEL = 2000;

	static final int INPUT = 3000;

	static final int CONFIRM_TITLE = 100;

	static final int CONFIRM_TEXT = 300;

	static final int CONFIRM_BUTTON = 30;

	static final int VIEW_TITLE = 24;

	static final int METADATA = 3000;

	static final int ID = 255;

	private Limits() {
	}

	/** Texts may be cut short, at the end and visibly. */
	static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int end = most - 1;
		if (Character.isHighSurrogate(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end) + "…";
	}

	/** Ids and values may not be cut: what reads them would go wrong later. */
	static String whole(String value, int most) {
		if (value.length() > most) {
			throw new IllegalArgumentException("longer than " + most + ": " + value.length());
		}
		return value;
	}

}

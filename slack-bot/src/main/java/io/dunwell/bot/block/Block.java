package io.dunwell.bot.block;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One part of a message or view, below the one before. */
public sealed interface Block {

	/** A line in large letters. */
	record Header(String text) implements Block {

		public Header {
			text = Limits.cut(text, Limits.HEADER);
		}
	}

	/** Text, with perhaps one button beside it. */
	record Section(Mrkdwn text, @Nullable Element accessory) implements Block {

		public Section(Mrkdwn text) {
			this(text, null);
		}

		public Section(String plain) {
			this(Mrkdwn.of(plain), null);
		}

	}

	/** Small print. */
	record Context(List<Mrkdwn> texts) implements Block {

		public Context {
			texts = List.copyOf(texts.subList(0, Math.min(texts.size(), Limits.CONTEXT_ELEMENTS)));
		}

		public Context(String plain) {
			this(List.of(Mrkdwn.of(plain)));
		}

	}

	/** Buttons in a row. */
	record Actions(List<Element> elements) implements Block {

		public Actions {
			elements = List.copyOf(elements.subList(0, Math.min(elements.size(), Limits.ACTIONS_ELEMENTS)));
		}

		public Actions(Element... elements) {
			this(List.of(elements));
		}

	}

	/** A line across. */
	record Divider() implements Block {
	}

	/**
	 * A picture that was uploaded.
	 *
	 * @param altText says what it shows
	 */
	record Image(String file, String altText) implements Block {

		public Image {
			altText = Limits.cut(altText, Limits.ALT_TEXT);
		}
	}

	/** A field of a modal; its id is that of its element. */
	record Input(String label, Element element, @Nullable String hint, boolean optional) implements Block {

		public Input {
			label = Limits.cut(label, Limits.LABEL);
			hint = hint == null ? null : Limits.cut(hint, Limits.LABEL);
		}
	}

}

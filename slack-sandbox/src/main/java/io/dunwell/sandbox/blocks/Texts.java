package io.dunwell.sandbox.blocks;

import java.util.Map;

import static io.dunwell.sandbox.blocks.Rule.bool;
import static io.dunwell.sandbox.blocks.Rule.byType;
import static io.dunwell.sandbox.blocks.Rule.object;
import static io.dunwell.sandbox.blocks.Rule.oneOf;
import static io.dunwell.sandbox.blocks.Rule.optional;
import static io.dunwell.sandbox.blocks.Rule.required;
import static io.dunwell.sandbox.blocks.Rule.string;
import static io.dunwell.sandbox.blocks.Rule.url;

/** Slack's composition objects: texts, options and confirmations. */
final class Texts {

	static final int LONGEST = 3000;

	private static final int OPTION_TEXT = 75;

	private static final int OPTION_VALUE = 150;

	private Texts() {
	}

	static Rule plain(int max) {
		return byType(() -> Map.of("plain_text", plainText(max)));
	}

	/** Either plain text or mrkdwn. */
	static Rule any(int max) {
		return byType(() -> Map.of("plain_text", plainText(max), "mrkdwn", object(required("type", Rule.anything()),
				required("text", string(1, max)), optional("verbatim", bool()))));
	}

	private static Rule plainText(int max) {
		return object(required("type", Rule.anything()), required("text", string(1, max)), optional("emoji", bool()));
	}

	/** An option of a select or an overflow menu. */
	static Rule option() {
		return object(required("text", plain(OPTION_TEXT)), required("value", string(1, OPTION_VALUE)),
				optional("description", plain(OPTION_TEXT)), optional("url", url(LONGEST)));
	}

	/** An option of radio buttons or checkboxes, which may be formatted. */
	static Rule richOption() {
		return object(required("text", any(OPTION_TEXT)), required("value", string(1, OPTION_VALUE)),
				optional("description", any(OPTION_TEXT)));
	}

	static Rule optionGroup() {
		return object(required("label", plain(OPTION_TEXT)), required("options", Rule.list(1, 100, option())));
	}

	static Rule confirmation() {
		return object(required("title", plain(100)), required("text", any(300)), required("confirm", plain(30)),
				required("deny", plain(30)), optional("style", oneOf("primary", "danger")));
	}

}

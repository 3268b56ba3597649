package io.dunwell.sandbox.blocks;

import java.util.Map;

import static io.dunwell.sandbox.blocks.Rule.anything;
import static io.dunwell.sandbox.blocks.Rule.bool;
import static io.dunwell.sandbox.blocks.Rule.byType;
import static io.dunwell.sandbox.blocks.Rule.list;
import static io.dunwell.sandbox.blocks.Rule.number;
import static io.dunwell.sandbox.blocks.Rule.object;
import static io.dunwell.sandbox.blocks.Rule.oneOf;
import static io.dunwell.sandbox.blocks.Rule.optional;
import static io.dunwell.sandbox.blocks.Rule.required;
import static io.dunwell.sandbox.blocks.Rule.string;
import static io.dunwell.sandbox.blocks.Rule.url;

/**
 * The shape of Slack's rich text: sections, lists, quotes and preformatted text of styled
 * pieces.
 */
final class RichText {

	private static final Rule ID = string(1, 255);

	private static final Rule STYLE = object(optional("bold", bool()), optional("italic", bool()),
			optional("strike", bool()), optional("code", bool()), optional("underline", bool()),
			optional("highlight", bool()), optional("client_highlight", bool()), optional("unlink", bool()));

	private static final Map<String, Rule> PIECES = Map
		.of("text", piece("text", string(1, 12_000)), "link",
				object(required("type", anything()), required("url", url(Texts.LONGEST)),
						optional("text", string(0, 3000)), optional("unsafe", bool()), optional("style", STYLE)),
				"emoji",
				object(required("type", anything()), required("name", ID), optional("unicode", ID), optional("url", ID),
						optional("style", STYLE)),
				"user", piece("user_id", ID), "channel", piece("channel_id", ID), "usergroup",
				piece("usergroup_id", ID), "broadcast", piece("range", oneOf("here", "channel", "everyone")), "color",
				piece("value", ID), "date",
				object(required("type", anything()), required("timestamp", number(0, Integer.MAX_VALUE)),
						required("format", ID), optional("url", url(Texts.LONGEST)),
						optional("fallback", string(0, 3000)), optional("style", STYLE)));

	private static final Rule RUN = list(0, 1000, byType(() -> PIECES));

	private static final Rule SECTION = object(required("type", anything()), required("elements", RUN));

	private static final Rule FRAMED = object(required("type", anything()), required("elements", RUN),
			optional("border", number(0, 1)), optional("language", ID));

	private static final Map<String, Rule> PARTS = Map.of("rich_text_section", SECTION, "rich_text_preformatted",
			FRAMED, "rich_text_quote", FRAMED, "rich_text_list",
			object(required("type", anything()), required("style", oneOf("bullet", "ordered")),
					required("elements", list(1, 1000, byType(() -> Map.of("rich_text_section", SECTION)))),
					optional("indent", number(0, 8)), optional("offset", number(0, 10_000)),
					optional("border", number(0, 1))));

	private RichText() {
	}

	static Rule block() {
		return object(required("type", anything()), required("elements", list(1, 1000, byType(() -> PARTS))),
				optional("block_id", string(1, 255)));
	}

	private static Rule piece(String field, Rule rule) {
		return object(required("type", anything()), required(field, rule), optional("style", STYLE));
	}

}

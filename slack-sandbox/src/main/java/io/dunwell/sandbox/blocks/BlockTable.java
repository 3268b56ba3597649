package io.dunwell.sandbox.blocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.sandbox.blocks.Rule.Field;

import static io.dunwell.sandbox.blocks.Rule.anyOf;
import static io.dunwell.sandbox.blocks.Rule.anything;
import static io.dunwell.sandbox.blocks.Rule.bool;
import static io.dunwell.sandbox.blocks.Rule.byType;
import static io.dunwell.sandbox.blocks.Rule.list;
import static io.dunwell.sandbox.blocks.Rule.object;
import static io.dunwell.sandbox.blocks.Rule.oneOf;
import static io.dunwell.sandbox.blocks.Rule.optional;
import static io.dunwell.sandbox.blocks.Rule.required;
import static io.dunwell.sandbox.blocks.Rule.string;
import static io.dunwell.sandbox.blocks.Rule.url;

/** The table of Slack's blocks: their fields and limits (docs.slack.dev, "Blocks"). */
final class BlockTable {

	private static final Map<String, Rule> ALL = new HashMap<>();

	static {
		add("section", optional("text", Texts.any(Texts.LONGEST)), optional("fields", list(1, 10, Texts.any(2000))),
				optional("accessory", Elements.inSection()), optional("expand", bool()));
		ALL.computeIfPresent("section", (type, rule) -> rule.and(anyOf("text", "fields")));
		add("header", required("text", Texts.plain(150)));
		add("divider");
		add("context", required("elements", list(1, 10, contextElement())));
		add("actions", required("elements", list(1, 25, Elements.inActions())));
		add("input", required("label", Texts.plain(2000)), required("element", Elements.inInput()),
				optional("hint", Texts.plain(2000)), optional("optional", bool()), optional("dispatch_action", bool()));
		add("image", optional("image_url", url(Texts.LONGEST)), optional("slack_file", anything()),
				required("alt_text", string(1, 2000)), optional("title", Texts.plain(2000)));
		ALL.computeIfPresent("image", (type, rule) -> rule.and(anyOf("image_url", "slack_file")));
		add("markdown", required("text", string(1, 12_000)));
		add("table", required("rows", list(1, 100, list(1, 20, cell()))),
				optional("column_settings", list(0, 20, columnSetting())));
		ALL.put("rich_text", RichText.block());
	}

	private BlockTable() {
	}

	static Rule on(Surface surface) {
		var allowed = new HashMap<>(ALL);
		if (surface != Surface.MESSAGE) {
			allowed.keySet().removeAll(List.of("markdown", "table"));
		}
		return byType(() -> allowed);
	}

	private static void add(String type, Field... own) {
		var fields = new ArrayList<>(List.of(own));
		fields.add(required("type", anything()));
		fields.add(optional("block_id", string(1, 255)));
		ALL.put(type, object(fields));
	}

	private static Rule contextElement() {
		var text = Texts.any(Texts.LONGEST);
		return byType(() -> Map.of("plain_text", text, "mrkdwn", text, "image", Elements.image()));
	}

	private static Rule cell() {
		var raw = object(required("type", anything()), required("text", string(0, Texts.LONGEST)));
		return byType(() -> Map.of("raw_text", raw, "rich_text", RichText.block()));
	}

	/** A column may be left as it is with null. */
	private static Rule columnSetting() {
		var setting = object(optional("align", oneOf("left", "center", "right")), optional("is_wrapped", bool()));
		return (node, pointer, found) -> {
			if (!node.isNull()) {
				setting.check(node, pointer, found);
			}
		};
	}

}

package io.dunwell.bot.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others found Slack to refuse ({@code block-limits.json}), held against what we
 * render.
 */
public final class SlackRules {

	private final JsonNode limits;

	private final List<String> broken = new ArrayList<>();

	private SlackRules(JsonNode limits) {
		this.limits = limits;
	}

	/**
	 * The rules broken in the blocks of a message, or in a view; skips the test without
	 * corpora.
	 */
	public static List<String> brokenIn(JsonNode json) throws IOException {
		JsonNode limits = new JsonMapper()
			.readTree(Files.readString(Corpora.folder("slack").resolve("block-limits.json")));
		SlackRules rules = new SlackRules(limits);
		boolean view = json.has("type");
		if (view) {
			rules.count("/view/blocks/max_items", json.path("blocks"));
			rules.length("/view/private_metadata/max_length", json.path("private_metadata"));
			for (String part : List.of("title", "submit", "close")) {
				rules.length("/view/" + part + "/max_length", json.at("/" + part + "/text"));
			}
		}
		JsonNode blocks = view ? json.path("blocks") : json;
		if (!view && blocks.size() > 50) {
			rules.broken.add(blocks.size() + " blocks");
		}
		if (!view && blocks.toString().length() > 12_000) {
			rules.broken.add(blocks.toString().length() + " characters");
		}
		blocks.forEach(rules::block);
		return rules.broken;
	}

	private void block(JsonNode block) {
		switch (block.path("type").asString()) {
			case "header" -> length("/header/text/max_length", block.at("/text/text"));
			case "section" -> {
				length("/section/text/max_length", block.at("/text/text"));
				element(block.path("accessory"));
			}
			case "context" -> {
				count("/context/elements/max_items", block.path("elements"));
				block.path("elements").forEach(text -> length("/text/max_length", text.path("text")));
			}
			case "actions" -> {
				count("/actions/elements/max_items", block.path("elements"));
				block.path("elements").forEach(this::element);
			}
			case "input" -> {
				length("/input/label/max_length", block.at("/label/text"));
				length("/input/hint/max_length", block.at("/hint/text"));
				length("/block_id/max_length", block.path("block_id"));
				element(block.path("element"));
			}
			case "image" -> length("/image/alt_text/max_length", block.path("alt_text"));
			case "divider" -> {
			}
			default -> this.broken.add("unknown " + block);
		}
	}

	private void element(JsonNode element) {
		length("/action_id/max_length", element.path("action_id"));
		length("/button/text/max_length", element.at("/text/text"));
		length("/button/value/max_length", element.path("value"));
		length("/select/placeholder/max_length", element.at("/placeholder/text"));
		count("/select/options/max_items", element.path("options"));
		element.path("options").forEach(option -> {
			length("/option/text/max_length", option.at("/text/text"));
			length("/option/value/max_length", option.path("value"));
		});
		length("/plain_text_input/max_length/max", element.path("initial_value"));
	}

	private void length(String limit, JsonNode text) {
		if (text.isString() && text.asString().length() > this.limits.at(limit).asInt()) {
			this.broken.add(limit + ": " + text.asString().length());
		}
	}

	private void count(String limit, JsonNode items) {
		if (items.size() > this.limits.at(limit).asInt()) {
			this.broken.add(limit + ": " + items.size());
		}
	}

}

package io.dunwell.bot.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What in rendered JSON breaks Slack's rules on whole messages and views; the limits of
 * each part are kept where the part is made.
 */
final class Findings {

	private final List<String> found = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private int characters;

	private Findings() {
	}

	/**
	 * Looks through a message or view.
	 * @param blocks how many it may hold
	 * @param characters how many all its texts may have together
	 */
	static List<String> in(JsonNode whole, int blocks, int characters) {
		Findings findings = new Findings();
		int count = whole.path("blocks").size();
		findings.expect(count >= 1 && count <= blocks, count + " blocks");
		if (whole.has("text")) {
			findings.expect(!whole.path("text").asString().isBlank(), "no text");
		}
		findings.walk(whole);
		findings.expect(findings.characters <= characters, findings.characters + " characters");
		return findings.found;
	}

	private void walk(JsonNode node) {
		if (node.isString()) {
			this.characters += node.asString().length();
		}
		if (node.isObject()) {
			once(node, "action_id");
			once(node, "block_id");
			switch (node.path("type").asString("")) {
				case "mrkdwn", "plain_text" -> expect(!node.path("text").asString().isBlank(), "an empty text");
				case "actions", "context" -> expect(!node.path("elements").isEmpty(), "no elements");
				case "static_select", "multi_static_select" -> expect(!node.path("options").isEmpty(), "no options");
				default -> {
				}
			}
		}
		node.forEach(this::walk);
	}

	private void once(JsonNode node, String id) {
		if (node.has(id)) {
			String value = id + " " + node.path(id).asString();
			expect(this.ids.add(value), value + " twice");
		}
	}

	private void expect(boolean holds, String otherwise) {
		if (!holds) {
			this.found.add(otherwise);
		}
	}

}

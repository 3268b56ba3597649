package io.dunwell.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** The options an element, or an answer to an options request, offers. */
public final class Options {

	private Options() {
	}

	/** All options, those inside groups too, in their order. */
	public static List<JsonNode> of(JsonNode element) {
		var options = new ArrayList<>(element.path("options").valueStream().toList());
		element.path("option_groups")
			.valueStream()
			.forEach((group) -> options.addAll(group.path("options").valueStream().toList()));
		return options;
	}

	/**
	 * What is wrong with the app's answer to an options request; empty when nothing is.
	 */
	public static List<String> check(JsonNode answer) {
		var found = new Findings();
		Rule.object(Rule.optional("options", Rule.list(0, 100, Texts.option())),
				Rule.optional("option_groups", Rule.list(0, 100, Texts.optionGroup())))
			.and(Rule.anyOf("options", "option_groups"))
			.check(answer, "", found);
		return found.messages();
	}

}

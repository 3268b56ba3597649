package io.dunwell.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.JsonNode;

/**
 * An interactive element and the block it stands in.
 */
public record Placed(JsonNode block, JsonNode element) {

	/** All interactive elements of these blocks, in reading order. */
	public static List<Placed> in(JsonNode blocks) {
		var all = new ArrayList<Placed>();
		for (var block : blocks.values()) {
			var candidates = new ArrayList<>(block.path("elements").valueStream().toList());
			candidates.add(block.path("element"));
			candidates.add(block.path("accessory"));
			candidates.stream()
				.filter((element) -> element.isObject() && element.hasNonNull("action_id"))
				.forEach((element) -> all.add(new Placed(block, element)));
		}
		return all;
	}

	public String blockId() {
		return Json.textOrEmpty(this.block, "block_id");
	}

	public String actionId() {
		return Json.textOrEmpty(this.element, "action_id");
	}

	public String type() {
		return Json.textOrEmpty(this.element, "type");
	}

	/** Whether it is an input that must be filled before its view can be submitted. */
	public boolean isRequired() {
		return "input".equals(Json.text(this.block, "type")) && !Json.isTrue(this.block, "optional");
	}
}

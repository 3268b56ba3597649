package io.dunwell.sandbox.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dunwell.sandbox.state.Ids;
import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks blocks and views as Slack does before it shows them. */
public final class Blocks {

	/**
	 * Undocumented: Slack refuses messages whose blocks hold more text than about this.
	 */
	private static final int MOST_CHARACTERS = 12_000;

	private static final Rule VIEW = Rule.object(Rule.required("type", Rule.oneOf("modal", "home")),
			Rule.required("blocks", Rule.anything()), Rule.optional("title", Texts.plain(24)),
			Rule.optional("close", Texts.plain(24)), Rule.optional("submit", Texts.plain(24)),
			Rule.optional("private_metadata", Rule.string(0, 3000)), Rule.optional("callback_id", Rule.string(0, 255)),
			Rule.optional("external_id", Rule.string(0, 255)), Rule.optional("clear_on_close", Rule.bool()),
			Rule.optional("notify_on_close", Rule.bool()));

	private Blocks() {
	}

	/** What is wrong with a message's blocks, in Slack's words; empty when nothing is. */
	public static List<String> check(JsonNode blocks) {
		var found = new Findings();
		check(blocks, "/blocks", Surface.MESSAGE, found);
		return found.messages();
	}

	/** What is wrong with a view, in Slack's words; empty when nothing is. */
	public static List<String> checkView(JsonNode view) {
		var found = new Findings();
		VIEW.check(view, "/view", found);
		var surface = "home".equals(Json.text(view, "type")) ? Surface.HOME : Surface.MODAL;
		if (surface == Surface.MODAL && !view.hasNonNull("title")) {
			found.add("/view", "missing required field: title");
		}
		var blocks = view.path("blocks");
		if (blocks.isEmpty() && surface == Surface.MODAL) {
			found.add("/view/blocks", "no fewer than 1 items allowed");
		}
		check(blocks, "/view/blocks", surface, found);
		var hasInput = blocks.valueStream().anyMatch((block) -> "input".equals(Json.text(block, "type")));
		if (surface == Surface.MODAL && hasInput && !view.hasNonNull("submit")) {
			found.add("/view", "missing required field: submit (there is an input block)");
		}
		return found.messages();
	}

	/** Whether the blocks together hold more text than Slack takes in one message. */
	public static boolean isTooLong(JsonNode blocks) {
		return characters(blocks) > MOST_CHARACTERS;
	}

	/** Every string called {@code text}, however deep it stands. */
	private static int characters(JsonNode node) {
		var own = Json.textOrEmpty(node, "text").length();
		return own + node.valueStream().filter(JsonNode::isContainer).mapToInt(Blocks::characters).sum();
	}

	private static void check(JsonNode blocks, String pointer, Surface surface, Findings found) {
		if (!blocks.isArray()) {
			found.add(pointer, "must provide an array");
			return;
		}
		if (blocks.size() > surface.mostBlocks()) {
			found.add(pointer, "no more than " + surface.mostBlocks() + " items allowed");
		}
		var rule = BlockTable.on(surface);
		var ids = new HashSet<String>();
		for (int i = 0; i < blocks.size(); i++) {
			var at = pointer + "/" + i;
			var before = found.count();
			rule.check(blocks.path(i), at, found);
			found.headline(before, at);
			checkIds(blocks.path(i), at, ids, found);
		}
		var tables = blocks.valueStream().filter((block) -> "table".equals(Json.text(block, "type"))).count();
		if (tables > 1) {
			found.add(pointer, "only_one_table_allowed");
		}
	}

	private static void checkIds(JsonNode block, String pointer, Set<String> ids, Findings found) {
		var id = Json.text(block, "block_id");
		if (id != null && !ids.add(id)) {
			found.add(pointer + "/block_id", "block_id " + id + " already exists");
		}
		var actions = new HashSet<String>();
		for (var element : block.path("elements").values()) {
			var action = Json.text(element, "action_id");
			if (action != null && !actions.add(action)) {
				found.add(pointer + "/elements", "action_id " + action + " already exists for this block");
			}
		}
	}

	/**
	 * A copy in which blocks and interactive elements without an id have got one, as
	 * Slack does.
	 */
	public static JsonNode withIds(JsonNode blocks, Ids ids) {
		var copy = blocks.deepCopy();
		for (var block : copy.values()) {
			if (block instanceof ObjectNode object) {
				giveId(object, "block_id", ids);
				object.path("elements").values().forEach((element) -> giveActionId(element, ids));
				giveActionId(object.path("element"), ids);
				giveActionId(object.path("accessory"), ids);
			}
		}
		return copy;
	}

	private static void giveActionId(JsonNode element, Ids ids) {
		if (element instanceof ObjectNode object && Elements.isInteractive(Json.textOrEmpty(object, "type"))) {
			giveId(object, "action_id", ids);
		}
	}

	private static void giveId(ObjectNode node, String field, Ids ids) {
		if (!node.hasNonNull(field)) {
			node.put(field, ids.brief());
		}
	}

}

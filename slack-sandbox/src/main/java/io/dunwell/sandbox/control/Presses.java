package io.dunwell.sandbox.control;

import java.util.List;

import io.dunwell.sandbox.api.Replies;
import io.dunwell.sandbox.blocks.Inputs;
import io.dunwell.sandbox.blocks.Placed;
import io.dunwell.sandbox.delivery.Ack;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.delivery.Delivery;
import io.dunwell.sandbox.delivery.Envelopes;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Buttons pressed and options picked, in messages, modals and the Home tab. */
final class Presses {

	private final World world;

	private final Courier courier;

	private final Envelopes envelopes;

	private final Replies replies;

	private final Suggestions suggestions;

	Presses(World world, Courier courier, Envelopes envelopes, Replies replies, Suggestions suggestions) {
		this.world = world;
		this.courier = courier;
		this.envelopes = envelopes;
		this.replies = replies;
		this.suggestions = suggestions;
	}

	/**
	 * Presses one element.
	 * @param blockId where action ids repeat, else null
	 * @param value what is picked; for buttons only to tell apart those that share an
	 * action id
	 * @param entries what the other inputs here hold, by block or action id
	 */
	Ack press(Scene scene, String actionId, @Nullable String blockId, JsonNode value, JsonNode entries) {
		var placed = find(scene, actionId, blockId, value);
		var values = enter(scene, entries);
		var action = action(placed);
		var type = placed.type();
		if ("button".equals(type)) {
			copy(placed, action, "text", "value", "style", "url");
		}
		else {
			var held = entry(scene, placed, value);
			action.set("overflow".equals(type) ? "selected_option" : slot(placed), held);
			Inputs.put(values, placed, held);
		}
		var payload = this.envelopes.interaction("block_actions", scene.person());
		payload.put("trigger_id", this.world.grants().newTrigger(scene.person().id(), scene.viewId()));
		place(payload, scene, values);
		payload.putArray("actions").add(action);
		return this.courier.deliver(new Delivery(Delivery.Kind.INTERACTION, "block_actions", payload));
	}

	private void place(ObjectNode payload, Scene scene, ObjectNode values) {
		var room = scene.room();
		var post = scene.post();
		if (room != null && post != null) {
			this.envelopes.inMessage(payload, room, post);
			payload.put("response_url", this.replies.newUrl(room.id(), scene.person().id(), post.ts()));
			payload.putObject("state").set("values", values);
			return;
		}
		var view = remember(scene, values);
		this.envelopes.inView(payload, view);
	}

	/** Keeps what the inputs of a view hold, and answers the view as it then is. */
	ObjectNode remember(Scene scene, ObjectNode values) {
		var id = scene.viewId();
		var view = this.world.views().remember((id != null) ? id : "", values);
		if (view == null) {
			throw new Refusal("view_not_found", "That view is no longer open");
		}
		return view;
	}

	/**
	 * The values of all inputs here after these entries, which name an action, or a block
	 * whose only input is meant, or a block and in it the actions.
	 */
	ObjectNode enter(Scene scene, JsonNode entries) {
		var values = scene.values();
		var all = Placed.in(scene.blocks()).stream().filter((each) -> Inputs.slotOf(each.type()) != null).toList();
		for (var entry : entries.properties()) {
			var named = all.stream()
				.filter((each) -> each.blockId().equals(entry.getKey()) || each.actionId().equals(entry.getKey()))
				.toList();
			if (named.isEmpty()) {
				throw new Refusal("input_not_found", "No input is called " + entry.getKey() + ", only "
						+ all.stream().map((each) -> each.blockId() + "/" + each.actionId()).toList());
			}
			var value = entry.getValue();
			var nested = named.stream().filter((each) -> value.has(each.actionId())).toList();
			nested.forEach((each) -> Inputs.put(values, each, entry(scene, each, value.path(each.actionId()))));
			if (nested.isEmpty()) {
				Inputs.put(values, named.getFirst(), entry(scene, named.getFirst(), value));
			}
		}
		return values;
	}

	private @Nullable JsonNode entry(Scene scene, Placed placed, JsonNode value) {
		return new Entries(this.world.directory(), scene, placed, this.suggestions).held(value);
	}

	Placed find(Scene scene, String actionId, @Nullable String blockId, JsonNode value) {
		var candidates = Placed.in(scene.blocks())
			.stream()
			.filter((each) -> each.actionId().equals(actionId))
			.filter((each) -> blockId == null || blockId.equals(each.blockId()))
			.toList();
		return candidates.stream()
			.filter((each) -> value.equals(each.element().path("value")))
			.findFirst()
			.or(() -> candidates.stream().findFirst())
			.orElseThrow(() -> new Refusal("action_not_found",
					"Nothing here is called " + actionId + ", only " + names(scene)));
	}

	private static List<String> names(Scene scene) {
		return Placed.in(scene.blocks()).stream().map(Placed::actionId).toList();
	}

	private static String slot(Placed placed) {
		var slot = Inputs.slotOf(placed.type());
		return (slot != null) ? slot : "value";
	}

	private ObjectNode action(Placed placed) {
		return Json.object()
			.put("type", placed.type())
			.put("block_id", placed.blockId())
			.put("action_id", placed.actionId())
			.put("action_ts", this.world.messages().nextTs());
	}

	private static void copy(Placed placed, ObjectNode action, String... fields) {
		for (var field : fields) {
			if (placed.element().hasNonNull(field)) {
				action.set(field, placed.element().path(field));
			}
		}
	}

}

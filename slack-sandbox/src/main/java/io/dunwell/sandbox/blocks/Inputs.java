package io.dunwell.sandbox.blocks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What inputs hold, in the shape of {@code view.state.values}. */
public final class Inputs {

	private static final Map<String, Slot> SLOTS = new HashMap<>();

	static {
		for (var type : List.of("plain_text_input", "number_input", "email_text_input", "url_text_input")) {
			SLOTS.put(type, new Slot("initial_value", "value"));
		}
		SLOTS.put("rich_text_input", new Slot("initial_value", "rich_text_value"));
		SLOTS.put("datepicker", new Slot("initial_date", "selected_date"));
		SLOTS.put("timepicker", new Slot("initial_time", "selected_time"));
		SLOTS.put("datetimepicker", new Slot("initial_date_time", "selected_date_time"));
		for (var type : List.of("static_select", "external_select")) {
			SLOTS.put(type, new Slot("initial_option", "selected_option"));
			SLOTS.put("multi_" + type, new Slot("initial_options", "selected_options"));
		}
		SLOTS.put("radio_buttons", new Slot("initial_option", "selected_option"));
		SLOTS.put("checkboxes", new Slot("initial_options", "selected_options"));
		for (var what : List.of("user", "channel", "conversation")) {
			SLOTS.put(what + "s_select", new Slot("initial_" + what, "selected_" + what));
			SLOTS.put("multi_" + what + "s_select", new Slot("initial_" + what + "s", "selected_" + what + "s"));
		}
	}

	private Inputs() {
	}

	/** What the inputs hold before anybody touches them. */
	public static ObjectNode initialValues(JsonNode blocks) {
		var values = Json.object();
		for (var placed : Placed.in(blocks)) {
			var slot = SLOTS.get(placed.type());
			if (slot != null) {
				put(values, placed, placed.element().get(slot.initial()));
			}
		}
		return values;
	}

	/**
	 * The name under which an element of that type holds its value; null for buttons and
	 * overflow menus.
	 */
	public static @Nullable String slotOf(String type) {
		var slot = SLOTS.get(type);
		return (slot != null) ? slot.holds() : null;
	}

	/** Whether an element of that type holds a list. */
	public static boolean holdsMany(String type) {
		return "checkboxes".equals(type) || type.startsWith("multi_");
	}

	/** Sets what an input holds; null empties it. */
	public static void put(ObjectNode values, Placed placed, @Nullable JsonNode held) {
		var slot = slotOf(placed.type());
		if (slot != null) {
			var state = Json.object().put("type", placed.type());
			state.set(slot, (held == null && holdsMany(placed.type())) ? Json.array() : held);
			values.withObject("/" + placed.blockId().replace("~", "~0").replace("/", "~1"))
				.set(placed.actionId(), state);
		}
	}

	/** What an input holds, missing when it is empty. */
	public static JsonNode held(JsonNode values, Placed placed) {
		var slot = slotOf(placed.type());
		return values.path(placed.blockId()).path(placed.actionId()).path((slot != null) ? slot : "");
	}

	private static void carryOver(ObjectNode values, JsonNode before, String blockId, String actionId) {
		var old = before.path(blockId).path(actionId);
		if (values.path(blockId) instanceof ObjectNode block && block.has(actionId)
				&& old.path("type").equals(block.path(actionId).path("type"))) {
			block.set(actionId, old);
		}
	}

	/** Carries over what was held before by inputs that are still there. */
	public static void keep(ObjectNode values, JsonNode before) {
		before.properties()
			.forEach((block) -> block.getValue()
				.propertyNames()
				.forEach((action) -> carryOver(values, before, block.getKey(), action)));
	}

	private record Slot(String initial, String holds) {
	}

}

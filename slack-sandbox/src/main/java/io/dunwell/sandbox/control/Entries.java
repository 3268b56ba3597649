package io.dunwell.sandbox.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dunwell.sandbox.blocks.Inputs;
import io.dunwell.sandbox.blocks.Options;
import io.dunwell.sandbox.blocks.Placed;
import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns what a person picks or types into what an input then holds. Options are given by
 * value or by what they say.
 */
final class Entries {

	private final Directory directory;

	private final Suggestions suggestions;

	private final Scene scene;

	private final Placed placed;

	Entries(Directory directory, Scene scene, Placed placed, Suggestions suggestions) {
		this.scene = scene;
		this.directory = directory;
		this.placed = placed;
		this.suggestions = suggestions;
	}

	/** What the input holds after that entry; null when the entry empties it. */
	@Nullable JsonNode held(JsonNode entry) {
		if (entry.isNull() || entry.isMissingNode() || (entry.isString() && entry.stringValue().isEmpty())) {
			return null;
		}
		if (Inputs.holdsMany(this.placed.type())) {
			var all = Json.array();
			each(entry).forEach((one) -> all.add(single(one)));
			return all;
		}
		return single(entry);
	}

	private static List<JsonNode> each(JsonNode entry) {
		return entry.isArray() ? new ArrayList<>(entry.values()) : List.of(entry);
	}

	private JsonNode single(JsonNode entry) {
		var type = this.placed.type().replace("multi_", "");
		return switch (type) {
			case "static_select", "external_select", "radio_buttons", "checkboxes", "overflow" -> option(entry);
			case "users_select" -> Json.string(this.directory.person(entry.asString(""))
				.orElseThrow(() -> new Refusal("user_not_found", "Nobody is called " + entry))
				.id());
			case "channels_select",
					"conversations_select" ->
				Json.string(this.directory.room(entry.asString(""))
					.orElseThrow(() -> new Refusal("channel_not_found", "No channel is called " + entry))
					.id());
			case "datetimepicker" -> entry;
			case "datepicker" -> shaped(entry, "\\d{4}-\\d{2}-\\d{2}", "a date as YYYY-MM-DD");
			case "timepicker" -> shaped(entry, "\\d{2}:\\d{2}", "a time as HH:mm");
			default -> entry.isValueNode() ? Json.string(entry.asString()) : entry;
		};
	}

	private JsonNode shaped(JsonNode entry, String pattern, String what) {
		if (!entry.asString("").matches(pattern)) {
			throw new Refusal("invalid_value", this.placed.actionId() + " takes " + what + ", not " + entry);
		}
		return entry;
	}

	private JsonNode option(JsonNode entry) {
		var wanted = entry.isObject() ? Json.textOrEmpty(entry, "value") : entry.asString("");
		var isExternal = this.placed.type().endsWith("external_select");
		if (isExternal && this.suggestions.hasOffered(entry)) {
			return entry;
		}
		var offered = Options.of(isExternal ? this.suggestions.ask(this.scene, this.placed, label(entry, wanted))
				: this.placed.element());
		return offered.stream()
			.filter((option) -> wanted.equals(Json.text(option, "value"))
					|| wanted.equals(Json.text(option.path("text"), "text")))
			.findFirst()
			.or(() -> (isExternal && offered.size() == 1) ? offered.stream().findFirst() : Optional.empty())
			.orElseThrow(() -> new Refusal("option_not_offered",
					"%s offers %s, not %s".formatted(this.placed.actionId(), names(offered), wanted)));
	}

	private static String label(JsonNode entry, String wanted) {
		return entry.isObject() ? Json.textOrEmpty(entry.path("text"), "text") : wanted;
	}

	private static List<String> names(List<JsonNode> options) {
		return options.stream().map((option) -> Json.textOrEmpty(option, "value")).toList();
	}

}

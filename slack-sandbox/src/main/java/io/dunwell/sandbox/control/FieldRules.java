package io.dunwell.sandbox.control;

import java.math.BigDecimal;

import io.dunwell.sandbox.blocks.Inputs;
import io.dunwell.sandbox.blocks.Placed;
import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack's own client refuses to submit, before the app hears of it. */
final class FieldRules {

	private FieldRules() {
	}

	/** Messages by block id; empty when the form may be submitted. */
	static ObjectNode check(JsonNode blocks, JsonNode values) {
		var errors = Json.object();
		for (var placed : Placed.in(blocks)) {
			var held = Inputs.held(values, placed);
			var isEmpty = held.isMissingNode() || held.isNull() || (held.isArray() && held.isEmpty());
			var error = isEmpty ? missing(placed) : wrong(placed, held);
			if (error != null) {
				errors.put(placed.blockId(), error);
			}
		}
		return errors;
	}

	private static @Nullable String missing(Placed placed) {
		return placed.isRequired() ? "Please complete this required field." : null;
	}

	private static @Nullable String wrong(Placed placed, JsonNode held) {
		var text = held.asString("");
		return switch (placed.type()) {
			case "plain_text_input" -> length(placed.element(), text);
			case "number_input" -> number(placed.element(), text);
			case "email_text_input" ->
				text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? null : "Please enter a valid email address.";
			case "url_text_input" -> text.matches("https?://\\S+") ? null : "Please enter a valid URL.";
			default -> null;
		};
	}

	private static @Nullable String length(JsonNode element, String text) {
		var min = element.path("min_length").asInt(0);
		var max = element.path("max_length").asInt(3000);
		if (text.length() < min) {
			return "Please enter at least " + min + " characters.";
		}
		return (text.length() > max) ? "Please enter at most " + max + " characters." : null;
	}

	private static @Nullable String number(JsonNode element, String text) {
		var decimals = Json.isTrue(element, "is_decimal_allowed");
		if (!text.matches(decimals ? "-?\\d+(\\.\\d+)?" : "-?\\d+")) {
			return decimals ? "Please enter a number." : "Please enter a whole number.";
		}
		var value = new BigDecimal(text);
		var min = Json.text(element, "min_value");
		var max = Json.text(element, "max_value");
		if (min != null && value.compareTo(new BigDecimal(min)) < 0) {
			return "Please enter a number no less than " + min + ".";
		}
		return (max != null && value.compareTo(new BigDecimal(max)) > 0)
				? "Please enter a number no greater than " + max + "." : null;
	}

}

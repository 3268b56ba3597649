package io.dunwell.sandbox.api;

import java.util.List;

import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The arguments of one call, whether they came as a form (JSON inside strings) or as
 * JSON.
 */
record Args(ObjectNode values) {

	@Nullable String text(String name) {
		var value = this.values.path(name);
		return value.isMissingNode() || value.isNull() ? null
				: value.isValueNode() ? value.asString() : value.toString();
	}

	String textOr(String name, String otherwise) {
		var value = text(name);
		return (value == null || value.isEmpty()) ? otherwise : value;
	}

	String required(String name) {
		var value = text(name);
		if (value == null || value.isEmpty()) {
			throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: " + name));
		}
		return value;
	}

	boolean isTrue(String name) {
		var value = text(name);
		return "true".equals(value) || "1".equals(value);
	}

	/** A whole number at most that large. */
	int number(String name, int otherwise, int most) {
		var value = textOr(name, Integer.toString(otherwise));
		if (!value.matches("\\d{1,9}")) {
			throw new SlackError("invalid_arguments", List.of("[ERROR] must be an integer: " + name));
		}
		return Math.min(Integer.parseInt(value), most);
	}

	/**
	 * A structured argument, or null when absent; text that is no JSON is refused with
	 * that code.
	 */
	@Nullable JsonNode json(String name, String codeWhenBroken) {
		var value = this.values.path(name);
		if (value.isMissingNode() || value.isNull() || (value.isString() && value.stringValue().isEmpty())) {
			return null;
		}
		var parsed = value.isString() ? Json.parse(value.stringValue()) : value;
		if (parsed == null) {
			throw new SlackError(codeWhenBroken);
		}
		return parsed;
	}
}

package io.dunwell.sandbox.blocks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a piece of Block Kit JSON must look like; the tables of blocks and elements are
 * written in these words.
 */
@FunctionalInterface
interface Rule {

	void check(JsonNode node, String pointer, Findings found);

	default Rule and(Rule other) {
		return (node, pointer, found) -> {
			check(node, pointer, found);
			other.check(node, pointer, found);
		};
	}

	static Rule anything() {
		return (node, pointer, found) -> {
		};
	}

	/** Lengths count characters as people do (code points), not UTF-16 units. */
	static Rule string(int min, int max) {
		return (node, pointer, found) -> {
			if (!node.isString()) {
				found.add(pointer, "must provide a string");
				return;
			}
			var text = node.stringValue();
			var length = text.codePointCount(0, text.length());
			if (length < min) {
				found.add(pointer, "must be more than " + (min - 1) + " characters");
			}
			if (length > max) {
				found.add(pointer, "must be less than " + (max + 1) + " characters");
			}
		};
	}

	static Rule matching(String pattern, String message) {
		return (node, pointer, found) -> {
			if (!node.isString() || !node.stringValue().matches(pattern)) {
				found.add(pointer, message);
			}
		};
	}

	static Rule url(int max) {
		return string(1, max).and(matching("https?://\\S+|mailto:\\S+|tel:\\S+|sips?:\\S+", "must be a valid URL"));
	}

	static Rule bool() {
		return (node, pointer, found) -> {
			if (!node.isBoolean()) {
				found.add(pointer, "must provide a boolean");
			}
		};
	}

	static Rule number(int min, int max) {
		return (node, pointer, found) -> {
			if (!node.isIntegralNumber()) {
				found.add(pointer, "must provide an integer");
			}
			else if (node.longValue() < min || node.longValue() > max) {
				found.add(pointer, "must be between " + min + " and " + max);
			}
		};
	}

	static Rule oneOf(String... values) {
		var allowed = Set.of(values);
		return (node, pointer, found) -> {
			if (!node.isString() || !allowed.contains(node.stringValue())) {
				found.add(pointer, "must be a valid enum value");
			}
		};
	}

	static Rule list(int min, int max, Rule each) {
		return (node, pointer, found) -> {
			if (!node.isArray()) {
				found.add(pointer, "must provide an array");
				return;
			}
			if (node.size() < min) {
				found.add(pointer, "no fewer than " + min + " items allowed");
			}
			if (node.size() > max) {
				found.add(pointer, "no more than " + max + " items allowed");
			}
			for (int i = 0; i < node.size(); i++) {
				each.check(node.path(i), pointer + "/" + i, found);
			}
		};
	}

	static Field required(String name, Rule rule) {
		return new Field(name, true, rule);
	}

	static Field optional(String name, Rule rule) {
		return new Field(name, false, rule);
	}

	/** An object with these fields and no others: Slack refuses what it does not know. */
	static Rule object(Field... fields) {
		return object(List.of(fields));
	}

	static Rule object(List<Field> fields) {
		var names = fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
		return (node, pointer, found) -> {
			if (!node.isObject()) {
				found.add(pointer, "must provide an object");
				return;
			}
			for (var field : fields) {
				var value = node.path(field.name());
				if (!value.isMissingNode() && !value.isNull()) {
					field.rule().check(value, pointer + "/" + field.name(), found);
				}
				else if (field.required()) {
					found.add(pointer, "missing required field: " + field.name());
				}
			}
			node.propertyNames()
				.stream()
				.filter((name) -> !names.contains(name))
				.forEach((name) -> found.add(pointer, "invalid additional property: " + name));
		};
	}

	/** At least one of these fields must be there. */
	static Rule anyOf(String... names) {
		return (node, pointer, found) -> {
			if (node.isObject() && Arrays.stream(names).noneMatch(node::hasNonNull)) {
				found.add(pointer, "missing required field: " + String.join(" or ", names));
			}
		};
	}

	/**
	 * Picks the rule by the object's {@code type}; the table is looked up late, since
	 * rules refer to each other.
	 */
	static Rule byType(Supplier<Map<String, Rule>> table) {
		return (node, pointer, found) -> {
			if (!node.isObject()) {
				found.add(pointer, "must provide an object");
				return;
			}
			var type = Json.text(node, "type");
			if (type == null) {
				found.add(pointer, "missing required field: type");
				return;
			}
			var rule = table.get().get(type);
			if (rule == null) {
				found.add(pointer + "/type", "unsupported type: " + type);
				return;
			}
			rule.check(node, pointer, found);
		};
	}

	/**
	 * One field of an object.
	 */
	record Field(String name, boolean required, Rule rule) {
	}

}

package io.dunwell.sandbox.state;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Short words for building and reading JSON trees. A tree that has been stored is never
 * changed, only replaced.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	public static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	public static JsonNode string(String text) {
		return JsonNodeFactory.instance.stringNode(text);
	}

	/** The text of a field, or null when it is absent or no string. */
	public static @Nullable String text(JsonNode node, String field) {
		var value = node.path(field);
		return value.isString() ? value.stringValue() : null;
	}

	/** The text of a field, or an empty text when it is absent or no string. */
	public static String textOrEmpty(JsonNode node, String field) {
		var value = text(node, field);
		return (value != null) ? value : "";
	}

	public static boolean isTrue(JsonNode node, String field) {
		return node.path(field).asBoolean(false);
	}

	/** The parsed text, or null when it is not JSON. */
	public static @Nullable JsonNode parse(String text) {
		try {
			var node = MAPPER.readTree(text);
			return node.isMissingNode() ? null : node;
		}
		catch (JacksonException notJson) {
			return null;
		}
	}

	public static String write(JsonNode node) {
		return MAPPER.writeValueAsString(node);
	}

}

package io.dunwell.bot.edge;

import tools.jackson.databind.json.JsonMapper;

/** What our own buttons, windows and memory carry, as JSON. */
public final class Json {

	private static final JsonMapper MAPPER = new JsonMapper();

	private Json() {
	}

	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	public static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

}

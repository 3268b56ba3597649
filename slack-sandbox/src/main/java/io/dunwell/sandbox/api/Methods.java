package io.dunwell.sandbox.api;

import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;

/** A group of Web API methods; {@code ok: true} is added by the caller. */
interface Methods {

	/** By their names, such as {@code chat.postMessage}. */
	Map<String, Function<Args, ObjectNode>> byName();

}

package io.dunwell.bot.edge;

import java.util.List;
import java.util.Map;

/** A room of the desk: what can be typed, pressed and submitted there. */
public interface Capability {

	default List<Verb> verbs() {
		return List.of();
	}

	/**
	 * By action id. What follows a {@code #} in an action id only tells equal buttons of
	 * one message apart.
	 */
	default Map<String, Button> buttons() {
		return Map.of();
	}

	/** By callback id. */
	default Map<String, Form> forms() {
		return Map.of();
	}

}

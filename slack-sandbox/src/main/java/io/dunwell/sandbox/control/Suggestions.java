package io.dunwell.sandbox.control;

import java.util.LinkedHashMap;
import java.util.Map;

import io.dunwell.sandbox.blocks.Options;
import io.dunwell.sandbox.blocks.Placed;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.delivery.Delivery;
import io.dunwell.sandbox.delivery.Envelopes;
import tools.jackson.databind.JsonNode;

/**
 * What the app offers in external selects; the last offers are remembered, so that
 * picking one asks only once.
 */
final class Suggestions {

	private static final int KEPT = 500;

	private final Courier courier;

	private final Envelopes envelopes;

	private final Map<JsonNode, JsonNode> offered = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<JsonNode, JsonNode> eldest) {
			return size() > KEPT;
		}
	};

	Suggestions(Courier courier, Envelopes envelopes) {
		this.courier = courier;
		this.envelopes = envelopes;
	}

	/** Whether the app has offered exactly this option lately. */
	synchronized boolean hasOffered(JsonNode option) {
		return this.offered.containsKey(option);
	}

	/** Asks the app what an external select offers for that search. */
	JsonNode ask(Scene scene, Placed placed, String search) {
		var payload = this.envelopes.interaction("block_suggestion", scene.person());
		payload.put("action_id", placed.actionId()).put("block_id", placed.blockId()).put("value", search);
		scene.describe(payload, this.envelopes);
		var ack = this.courier.deliver(new Delivery(Delivery.Kind.INTERACTION, "block_suggestion", payload));
		var answer = ack.json();
		if (ack.error() != null || answer == null) {
			throw new Refusal("no_options", "The app offered nothing: " + ack.toJson());
		}
		var wrong = Options.check(answer);
		if (!wrong.isEmpty()) {
			throw new Refusal("invalid_options", wrong.toString());
		}
		synchronized (this) {
			Options.of(answer).forEach((option) -> this.offered.put(option, option));
		}
		return answer;
	}

}

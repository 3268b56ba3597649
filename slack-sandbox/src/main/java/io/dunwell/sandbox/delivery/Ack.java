package io.dunwell.sandbox.delivery;

import java.time.Duration;

import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the app answered.
 *
 * @param status the HTTP status, 0 when none came in time
 * @param error Slack's name for what went wrong, or null when the app acknowledged
 */
public record Ack(int status, @Nullable String error, Duration took, String body) {

	/** The body when it is a JSON object, else null. */
	public @Nullable ObjectNode json() {
		return (Json.parse(this.body) instanceof ObjectNode object) ? object : null;
	}

	/** For the control API. */
	public ObjectNode toJson() {
		var node = Json.object()
			.put("status", this.status)
			.put("error", this.error)
			.put("took_ms", this.took.toMillis());
		var json = json();
		node.set("body", (json != null) ? json : Json.string(this.body));
		return node;
	}

	/**
	 * For the log: the same, saying how often it had been tried before, and why again.
	 */
	public ObjectNode toJson(int retry, String reason) {
		return (retry == 0) ? toJson() : toJson().put("retry_num", retry).put("retry_reason", reason);
	}
}

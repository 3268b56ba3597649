package io.dunwell.sandbox.api;

import java.util.List;

import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.node.ObjectNode;

/** A Web API call that Slack would refuse, with Slack's code. */
public final class SlackError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final List<String> messages;

	public SlackError(String code) {
		this(code, List.of());
	}

	public SlackError(String code, List<String> messages) {
		super(code + " " + messages);
		this.code = code;
		this.messages = List.copyOf(messages);
	}

	public String code() {
		return this.code;
	}

	/** The answer Slack gives. */
	public ObjectNode toJson() {
		var answer = Json.object().put("ok", false).put("error", this.code);
		if (!this.messages.isEmpty()) {
			var details = answer.putObject("response_metadata").putArray("messages");
			this.messages.forEach(details::add);
		}
		return answer;
	}

}

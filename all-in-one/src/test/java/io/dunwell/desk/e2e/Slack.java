package io.dunwell.desk.e2e;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.messages.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person in the pretended Slack. */
final class Slack {

	private static final JsonMapper JSON = new JsonMapper();

	private final Api api;

	private final String person;

	Slack(RunningDesk desk, String person) {
		this.api = new Api(desk, Role.COLLECTOR);
		this.person = person;
	}

	/** Types a command and sees what it brings, waiting while it works. */
	Seen type(String text) {
		return seen(api.post("/_control/command",
				JSON.createObjectNode().put("user", person).put("text", text).put("wait_ms", 20_000).toString()));
	}

	/** Presses a button of a message, or of a modal. */
	Seen press(JsonNode message, String action) {
		return seen(api.post("/_control/click",
				JSON.createObjectNode()
					.put("user", person)
					.put("channel", message.path("channel").asString(""))
					.put("ts", message.path("ts").asString(""))
					.put("action_id", action)
					.put("wait_ms", 20_000)
					.toString()));
	}

	/** Submits the window that was opened last, as it was left but for these fields. */
	Seen submit(Seen opened, String values) {
		JsonNode window = opened.window();
		return seen(api.post("/_control/submit",
				JSON.createObjectNode()
					.put("user", person)
					.put("view_id", window.path("id").asString(""))
					.put("wait_ms", 20_000)
					.set("values", JSON.readTree(values.replace('\'', '"')))
					.toString()));
	}

	private static Seen seen(Answer answer) {
		if (answer.status() != 200) {
			throw new AssertionError("the sandbox refuses: " + answer);
		}
		List<JsonNode> messages = new ArrayList<>();
		answer.body().path("messages").forEach(messages::add);
		return new Seen(answer.body(), messages);
	}

	/**
	 * What appeared for the person.
	 *
	 * @param messages posted or changed
	 */
	record Seen(JsonNode all, List<JsonNode> messages) {

		/** All that a screen reader would read. */
		String text() {
			return String.join("\n", messages.stream().map(message -> message.path("text").asString("")).toList());
		}

		/** The open window on top. */
		JsonNode window() {
			JsonNode views = all.path("views");
			if (views.isEmpty()) {
				throw new AssertionError("no window in " + all);
			}
			return views.get(views.size() - 1);
		}

		/** The message that has a button with this action. */
		JsonNode withButton(String action) {
			return messages.stream()
				.filter(message -> message.findValuesAsString("action_id").contains(action))
				.findFirst()
				.orElseThrow(() -> new AssertionError("no button " + action + " in " + all));
		}

	}

}

package io.dunwell.sandbox.control;

import java.time.Duration;

import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Room;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller of the control API asks for.
 */
record Wish(ObjectNode body, Directory directory) {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

	String required(String field) {
		var value = text(field);
		if (value == null || value.isBlank()) {
			throw new Refusal("missing_" + field, "The field " + field + " is needed");
		}
		return value;
	}

	@Nullable String text(String field) {
		return Json.text(this.body, field);
	}

	String textOr(String field, String otherwise) {
		var value = text(field);
		return (value != null) ? value : otherwise;
	}

	JsonNode node(String field) {
		return this.body.path(field);
	}

	Person person() {
		var name = required("user");
		return this.directory.person(name)
			.orElseThrow(() -> new Refusal("user_not_found", "Nobody is called %s; there are %s".formatted(name,
					this.directory.workspace().people().stream().map(Person::handle).toList())));
	}

	/** The room by id or name; without one, the person's direct messages with the app. */
	Room room() {
		var name = text("channel");
		if (name == null || name.isBlank()) {
			return this.directory.directTo(person());
		}
		return this.directory.room(name)
			.orElseThrow(() -> new Refusal("channel_not_found", "No channel is called %s; there are %s".formatted(name,
					this.directory.workspace().channels().stream().map((each) -> "#" + each.name()).toList())));
	}

	/** The room, which the person must be in. */
	Room ownRoom() {
		var room = room();
		if (!room.members().contains(person().id())) {
			throw new Refusal("not_in_channel", person().handle() + " is not in " + room.name());
		}
		return room;
	}

	/** At most how long to wait for something to see. */
	Duration longestWait(int usualMillis) {
		var wait = Duration.ofMillis(node("wait_ms").asInt(usualMillis));
		return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
	}

	/** How long nothing more must appear before the answer is given. */
	Duration quiet() {
		return Duration.ofMillis(node("quiet_ms").asInt(150));
	}
}

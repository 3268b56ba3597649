package io.dunwell.sandbox.control;

import java.util.Locale;

import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.api.Replies;
import io.dunwell.sandbox.api.SlackError;
import io.dunwell.sandbox.delivery.Ack;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.delivery.Delivery;
import io.dunwell.sandbox.delivery.Envelopes;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Room;
import io.dunwell.sandbox.state.World;
import org.jspecify.annotations.Nullable;

/** Slash commands: sent to the app, its acknowledgement shown, its silence too. */
final class Commands {

	private final World world;

	private final Courier courier;

	private final Envelopes envelopes;

	private final Replies replies;

	Commands(World world, Courier courier, Envelopes envelopes, Replies replies) {
		this.world = world;
		this.courier = courier;
		this.envelopes = envelopes;
		this.replies = replies;
	}

	/** Answers null when Slack itself answers and the app hears nothing. */
	@Nullable Ack type(Person person, Room room, String typed, @Nullable String threadTs) {
		var space = typed.indexOf(' ');
		var name = typed.substring(1, (space > 0) ? space : typed.length()).toLowerCase(Locale.ROOT);
		var text = (space > 0) ? typed.substring(space + 1).strip() : "";
		var known = this.world.directory().workspace().commands();
		var command = known.stream().filter((each) -> each.name().equals(name)).findFirst();
		if (command.isEmpty() && !known.isEmpty()) {
			say(person, room, threadTs, "`/" + name + "` is not a valid command. In Slack, all messages that start "
					+ "with the \"/\" character are interpreted as commands.");
			return null;
		}
		if (threadTs != null) {
			say(person, room, threadTs, "`/" + name + "` is not supported in threads. Sorry!");
			return null;
		}
		var escaped = command.isPresent() && command.get().escape() ? Mentions.escape(text, this.world.directory())
				: text;
		var trigger = this.world.grants().newTrigger(person.id(), null);
		var url = this.replies.newUrl(room.id(), person.id(), null);
		var ack = this.courier.deliver(new Delivery(Delivery.Kind.COMMAND, "/" + name,
				this.envelopes.command(person, room, name, escaped, trigger, url)));
		show(ack, person, room, name);
		return ack;
	}

	private void show(Ack ack, Person person, Room room, String name) {
		if (ack.error() != null) {
			say(person, room, null, "/" + name + " failed with the error \"" + ack.error() + "\"");
			return;
		}
		if (ack.body().isBlank()) {
			return;
		}
		var json = ack.json();
		try {
			this.replies.post((json != null) ? json : Json.object().put("text", ack.body()), room.id(), person.id(),
					null);
		}
		catch (SlackError invalid) {
			say(person, room, null,
					"/" + name + " failed with the error \"invalid_command_response\" (" + invalid.getMessage() + ")");
		}
	}

	/** A word from Slack itself, seen by that person alone. */
	private void say(Person person, Room room, @Nullable String threadTs, String text) {
		var message = Json.object().put("user", "USLACKBOT").put("username", "Slackbot").put("text", text);
		if (threadTs != null) {
			message.put("thread_ts", threadTs);
		}
		this.world.messages().add(room.id(), message, person.id());
	}

}

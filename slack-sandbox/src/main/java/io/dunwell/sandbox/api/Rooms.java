package io.dunwell.sandbox.api;

import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Messages;
import io.dunwell.sandbox.state.Post;
import io.dunwell.sandbox.state.Room;

/** Finds rooms and messages for the app, or says with Slack's code why not. */
final class Rooms {

	private Rooms() {
	}

	static Room named(Directory directory, String idOrName) {
		return directory.room(idOrName).orElseThrow(() -> new SlackError("channel_not_found"));
	}

	static Room writable(Directory directory, String idOrName) {
		var room = named(directory, idOrName);
		if (!room.appInvited()) {
			throw new SlackError("not_in_channel");
		}
		return room;
	}

	/** Ephemeral messages cannot be reached by their timestamp. */
	static Post message(Directory directory, Messages messages, String channel, String ts) {
		var room = named(directory, channel);
		return messages.find(room.id(), ts)
			.filter((post) -> !post.isEphemeral())
			.orElseThrow(() -> new SlackError("message_not_found"));
	}

}

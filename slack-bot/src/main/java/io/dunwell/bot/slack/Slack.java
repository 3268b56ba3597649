package io.dunwell.bot.slack;

import java.util.Optional;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the desk does in Slack. Every method waits while Slack asks us to slow down, a few
 * times, and throws {@link SlackRefused} when Slack says no or cannot be reached.
 */
public interface Slack {

	/** Where a message is. */
	record Posted(String channel, String ts) {
	}

	/** Posts to a channel. */
	Posted post(String channel, Message message);

	/**
	 * A rendered message that can be found again.
	 *
	 * @param id ours; readable by all, as Slack's metadata are
	 * @param body its {@code text} and {@code blocks} as JSON
	 * @param thread the message it answers, if it does
	 */
	record Parcel(String id, String body, @Nullable Posted thread) {
	}

	/**
	 * The id of a channel named {@code #name}, of a person's direct messages, or itself.
	 */
	String channel(String to);

	/** Posts to a channel, by its id, at once or not at all: it does not wait. */
	Posted post(String channel, Parcel parcel);

	/** Where it was posted, if it is among the latest of its channel. */
	Optional<Posted> find(String channel, Parcel parcel);

	/** Posts to a person's direct messages with us, which stay and may be updated. */
	Posted direct(String user, Message message);

	/** Shows a message to one person in a channel; it vanishes when they reload. */
	void whisper(String channel, String user, Message message);

	/** Replaces a message we posted. */
	void update(Posted posted, Message message);

	/**
	 * Answers where a command was typed or a button pressed, for that person only; works
	 * 5 times within 30 minutes.
	 * @param replace whether the message of the button gives way to this one
	 */
	void respond(String responseUrl, Message message, boolean replace);

	/** Opens a window; the trigger is good for 3 seconds. */
	void open(String triggerId, View.Modal modal);

	/** Replaces what an open window shows, by a rendered view. */
	void updateView(String viewId, ObjectNode view);

	/** Fills a person's Home tab. */
	void publish(String user, View.Home home);

	/**
	 * Keeps a picture for messages to show.
	 * @param altText what there is to see, for those who do not
	 * @return its id
	 */
	String upload(String name, byte[] png, String altText);

	/** A person's language and time zone as set in Slack. */
	SlackUser user(String id);

}

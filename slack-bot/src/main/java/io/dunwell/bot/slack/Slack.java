package io.dunwell.bot.slack;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.View;

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

	/** Replaces what an open window shows. */
	void updateView(String viewId, View.Modal modal);

	/** A person's language and time zone as set in Slack. */
	SlackUser user(String id);

}

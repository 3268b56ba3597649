package io.dunwell.sandbox.delivery;

import tools.jackson.databind.node.ObjectNode;

/**
 * One thing Slack tells the app.
 *
 * @param kind how it is written on the wire
 * @param what the command, the interaction's type or the event's type, for the log
 */
public record Delivery(Kind kind, String what, ObjectNode payload) {

	/** Slack writes these three differently. */
	public enum Kind {

		COMMAND, INTERACTION, EVENT

	}
}

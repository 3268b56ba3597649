package io.dunwell.sandbox.state;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in a room.
 *
 * @param message in Slack's shape
 * @param onlyFor the one person who sees it when it is ephemeral, else null
 */
public record Post(String channel, ObjectNode message, @Nullable String onlyFor) {

	public String ts() {
		return Json.textOrEmpty(this.message, "ts");
	}

	/** The parent's timestamp when the message was sent into a thread, else null. */
	public @Nullable String threadTs() {
		return Json.text(this.message, "thread_ts");
	}

	public boolean isReply() {
		var thread = threadTs();
		return thread != null && !thread.equals(ts());
	}

	public boolean isEphemeral() {
		return this.onlyFor != null;
	}

	public boolean isVisibleTo(String person) {
		return this.onlyFor == null || this.onlyFor.equals(person);
	}

	/**
	 * The message with its channel, and for an ephemeral one with who sees it: for the
	 * page and for tests.
	 */
	public ObjectNode toJson() {
		var json = this.message.deepCopy().put("channel", this.channel);
		if (this.onlyFor != null) {
			json.put("is_ephemeral", true).put("visible_to", this.onlyFor);
		}
		return json;
	}
}

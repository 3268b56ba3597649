package io.dunwell.bot.outbox;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Render;
import org.jspecify.annotations.Nullable;

/**
 * A message that must reach Slack once.
 *
 * @param id the same however often it is written
 * @param to {@code #channel}, a channel's id, or a person's id in Slack for their direct
 * messages
 * @param body {@code text} and {@code blocks} as JSON
 * @param thread id of the letter it answers, to the same place, if any
 * @param subject id of the account it is about, if it is about one
 */
public record Letter(String id, String to, String body, @Nullable String thread, @Nullable String subject) {

	/** A message to a place. */
	public static Letter of(String id, String to, Message message) {
		return new Letter(id, to, Render.message(message).toString(), null, null);
	}

	/** The same, found again by what it is about. */
	public Letter about(String accountId) {
		return new Letter(this.id, this.to, this.body, this.thread, accountId);
	}

	/** The same, in the thread of an earlier one. */
	public Letter under(String earlier) {
		return new Letter(this.id, this.to, this.body, earlier, this.subject);
	}

}

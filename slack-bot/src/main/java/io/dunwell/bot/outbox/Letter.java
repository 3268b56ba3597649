package io.dunwell.bot.outbox;

import java.util.Collection;
import java.util.Set;

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
 * @param subject id of the account whose card it is, if it is one: it changes when the
 * account is worked
 * @param names ids of the accounts and people whose names or words it says: it is dropped
 * when one of them is erased before it is posted
 */
public record Letter(String id, String to, String body, @Nullable String thread, @Nullable String subject,
		Set<String> names) {

	/** A message to a place. */
	public static Letter of(String id, String to, Message message) {
		return new Letter(id, to, Render.message(message).toString(), null, null, Set.of());
	}

	/** The same, found again by the account it is about, which it names. */
	public Letter about(String accountId) {
		return new Letter(this.id, this.to, this.body, this.thread, accountId, Set.of(accountId));
	}

	/** The same, which says the names or words of these. */
	public Letter naming(Collection<String> ids) {
		return new Letter(this.id, this.to, this.body, this.thread, this.subject, Set.copyOf(ids));
	}

	/** The same, in the thread of an earlier one. */
	public Letter under(String earlier) {
		return new Letter(this.id, this.to, this.body, earlier, this.subject, this.names);
	}

}

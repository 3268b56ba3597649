package io.dunwell.bot.news;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is to be told.
 *
 * @param position in the log; the same however often it is heard of
 * @param subject id of the account, of the thanks, of the update, of the write-off, of
 * the task or of the problem
 * @param by handle of whose it is: who thanks, who planned the call
 * @param to handle of who is thanked; {@code owner} or {@code lead}: who hears that a
 * task waits; {@code stopped} or {@code lifted}: what became of credit
 * @param words what was said; forgotten once it is told
 * @param whose id of the person whose words the ledger says they are: they go when that
 * person is erased
 * @param noted when we heard of it, or a person last asked for it to be told, by the wall
 * clock
 */
public record News(long position, Kind kind, String company, String subject, @Nullable String by, @Nullable String to,
		@Nullable String words, @Nullable String whose, Instant noted) {

	/** What may be told. */
	public enum Kind {

		KUDOS, UPDATE, CALLBACK, WIN, WRITE_OFF_ASKED, WRITE_OFF_DECIDED, TASK_STEP, TASK_ASKED, TASK_WAITS, TASK_OVER,
		PROBLEM, CREDIT

	}
}

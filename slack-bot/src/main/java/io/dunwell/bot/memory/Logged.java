package io.dunwell.bot.memory;

import java.time.Instant;

/**
 * Something a person logged through the bot.
 *
 * @param id of this entry
 * @param person handle of who logged it: nobody else may undo it
 * @param slackUser their id in Slack
 * @param kind what was logged, such as {@code promise}
 * @param subject its id in the ledger
 * @param at by the desk's clock
 * @param entry what was entered, as JSON, to fill a form again; ids, amounts and dates
 * only
 */
public record Logged(String id, String company, String person, String slackUser, String kind, String subject,
		Instant at, String entry, State state) {

	/** What became of it. */
	public enum State {

		STANDS, UNDONE

	}
}

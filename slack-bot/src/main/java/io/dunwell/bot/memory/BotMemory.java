package io.dunwell.bot.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.dunwell.bot.slack.Slack.Posted;

/** The bot's own memory. */
public interface BotMemory {

	/**
	 * Remembers what was logged; once, however often it is told.
	 * @return whether it is new
	 */
	boolean remember(Logged logged);

	Optional<Logged> find(String id);

	/** What this person logged last since then and has not undone. */
	Optional<Logged> latest(String company, String person, Instant since);

	/** Whether this was logged here and undone since, by its id in the ledger. */
	boolean undoneSubject(String subject);

	/** It no longer stands. */
	void undone(String id);

	/** A message shows this entry. */
	void shown(String id, Posted posted);

	/** The messages that show this entry. */
	List<Posted> shownIn(String id);

	/** Forgets what is older: it can neither be undone nor edited any more. */
	void forget(Instant before);

}

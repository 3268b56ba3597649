package io.dunwell.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.dunwell.bot.slack.Slack.Posted;

/**
 * Letters on their way, in the order written for each place. By the wall clock: Slack
 * knows no other.
 */
public interface Outbox {

	/**
	 * A letter next in line.
	 *
	 * @param tries how often it was tried
	 * @param uncertain whether a try may have reached Slack without our knowing
	 * @param written when it was put here, or a person last asked for it to be tried
	 */
	record Waiting(Letter letter, int tries, boolean uncertain, Instant written) {
	}

	/**
	 * Puts a letter in; once, however often it is written.
	 * @return whether it is new
	 */
	boolean add(Letter letter, Instant now);

	/**
	 * Does something and puts letters in, or neither.
	 * @param others what else must be remembered with them
	 */
	void together(Runnable others, List<Letter> letters, Instant now);

	/** Whether a letter of this id was ever written. */
	boolean knows(String id);

	/** The first letter of each place, where it may be tried now. */
	List<Waiting> due(Instant now);

	/**
	 * It is about to be tried. Who dies now leaves it uncertain, to be tried again after
	 * the lease.
	 * @return false when somebody else has it
	 */
	boolean take(String id, Instant now, Duration lease);

	/** It did not get through; it is tried again then. */
	void postpone(String id, Instant until, boolean uncertain);

	/** It is in Slack; its text is forgotten here. */
	void posted(String id, Posted where);

	/** It will not be in Slack unless a person tries it again; those behind it go on. */
	void giveUp(String id, String why);

	/** Where a letter is, once it is in Slack. */
	Optional<Posted> where(String id);

	/** Where the letters about this account are, written since then. */
	List<Posted> about(String account, Instant since);

	/** How many are on their way. */
	long waiting();

	/**
	 * Drops what names somebody who was erased and is not posted.
	 * @param subject id of an account, a person or a payment
	 */
	void erase(String subject);

	/** Forgets letters that arrived, were given up or dropped, first written before. */
	void forget(Instant before);

}

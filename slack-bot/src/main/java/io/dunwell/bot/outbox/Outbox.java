package io.dunwell.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.slack.Slack.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Letters on their way, in the order written for each place. By the wall clock: Slack
 * knows no other.
 */
public interface Outbox {

	/** The id of a place's first letter. */
	record InLine(String id, String place) {
	}

	/**
	 * A letter to be tried.
	 *
	 * @param tries how often it was tried before
	 * @param uncertain whether a try may have reached Slack without our knowing
	 * @param written when it was put here, or a person last asked for it to be tried
	 */
	record Waiting(Letter letter, int tries, boolean uncertain, Instant written) {
	}

	/**
	 * A letter that Slack would not take.
	 *
	 * @param why Slack's error code, or what failed here
	 */
	record GivenUp(String id, String place, String why, Instant written) {
	}

	/**
	 * Puts a letter in; once, however often it is written.
	 * @return whether it is new
	 */
	default boolean add(Letter letter, Instant now) {
		return add(List.of(letter), now);
	}

	/**
	 * Puts several in, all or none; once, however often they are written: whoever wrote
	 * the first of them wrote all.
	 * @return whether they are new
	 */
	boolean add(List<Letter> letters, Instant now);

	/**
	 * Does something and puts letters in. Who dies before both are done must do both
	 * again.
	 * @param others what else must be remembered with them; may be done twice
	 */
	void together(Runnable others, List<Letter> letters, Instant now);

	/** Whether a letter of this id was ever written. */
	boolean knows(String id);

	/** The first letter of each place, where it may be tried now. */
	List<InLine> due(Instant now);

	/**
	 * It is about to be tried. Who dies now leaves it uncertain, to be tried again after
	 * the lease.
	 * @return the letter as it was before; empty when somebody else has it
	 */
	Optional<Waiting> take(String id, Instant now, Duration lease);

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

	/** What was given up and may be tried again, the oldest first. */
	List<GivenUp> givenUp(int most);

	/** Why letters were given up, and how many for each reason. */
	Map<String, Long> reasons();

	/**
	 * Tries again what was given up, as if it had just been written; it is kept no longer
	 * for that.
	 * @param id of one; none means all
	 * @return how many there were
	 */
	int retry(@Nullable String id, Instant now);

	/**
	 * Forgets the text of one that was given up. Its id stays until it would have been
	 * forgotten, or what comes once a day would come again.
	 * @return whether there was one
	 */
	boolean drop(String id);

}

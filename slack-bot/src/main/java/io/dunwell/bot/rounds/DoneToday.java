package io.dunwell.bot.rounds;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of a day's messages are written, so that neither the ledger nor the outbox is
 * asked for them every few seconds until midnight. For one thread.
 */
public final class DoneToday {

	/** Somebody may join, or move their time, after all others have theirs. */
	private static final int REST = 6;

	private final Set<String> keys = new HashSet<>();

	private LocalDate day = LocalDate.MIN;

	private int resting;

	/**
	 * Begins a round.
	 * @return whether there is nothing to do on it
	 */
	public boolean rests(LocalDate today) {
		if (!today.equals(this.day)) {
			this.day = today;
			this.keys.clear();
			this.resting = 0;
		}
		this.resting--;
		return this.resting >= 0;
	}

	/** All are done: the next few rounds may be left out. */
	public void rest() {
		this.resting = REST;
	}

	/**
	 * Whether the message of this key is written.
	 * @param written who knows, if we do not
	 */
	public boolean isDone(String key, Predicate<String> written) {
		if (this.keys.contains(key)) {
			return true;
		}
		return written.test(key) && this.keys.add(key);
	}

}

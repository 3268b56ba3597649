package io.dunwell.bot.rounds;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of a day's messages are written, so that they are not put together every few
 * seconds until midnight, nor the outbox asked for them. For one thread.
 */
public final class DoneToday {

	private final Set<String> keys = new HashSet<>();

	private LocalDate day = LocalDate.MIN;

	/** Begins a round. */
	public void begin(LocalDate today) {
		if (!today.equals(this.day)) {
			this.day = today;
			this.keys.clear();
		}
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

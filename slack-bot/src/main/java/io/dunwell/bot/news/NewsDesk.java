package io.dunwell.bot.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is still to be told. */
public interface NewsDesk {

	/**
	 * News that could not be told.
	 *
	 * @param about what happened to what: ids only
	 * @param why what failed
	 */
	record Parked(long position, String about, String why, Instant noted) {
	}

	/** Notes them, each once, in the order of the log. */
	void note(List<News> news);

	/** What is to be told, in the order it happened. */
	List<News> waiting(int limit);

	/**
	 * Decides, once, which wins are told together: those that wait from the first of them
	 * to the last. More may have come since, or another process may have counted more.
	 * @return the last, as it was decided first
	 */
	long through(long first, long last);

	/** They are told, or there was nothing in them to tell. */
	void told(List<Long> positions);

	/** It cannot be told, unless a person tries it again. */
	void parked(long position, String why);

	/**
	 * Somebody was erased: their words are not told any more.
	 * @param subject id of an account, a person or a payment
	 */
	void erase(String subject);

	/** Forgets what was told or parked, first noted before. */
	void forget(Instant before);

	/** What is parked, the oldest first. */
	List<Parked> parked(int most);

	/** Why news are parked, and how many for each reason. */
	Map<String, Long> reasons();

	/**
	 * Tries again what is parked, as if it had just happened; it is kept no longer for
	 * that.
	 * @param position of one; none means all
	 * @return how many there were
	 */
	int retry(@Nullable Long position, Instant now);

	/**
	 * Gives up for good one that is parked.
	 * @return whether there was one
	 */
	boolean drop(long position);

}

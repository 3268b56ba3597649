package io.dunwell.bot.unsent;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dunwell.bot.news.NewsDesk;
import io.dunwell.bot.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of the bot: messages that Slack would not take, and news that could
 * not be put into words. Others go on without them.
 */
final class Unsent {

	private static final String MESSAGE = "message:";

	private static final String NEWS = "news:";

	private static final int MOST = 500;

	private static final int LONGEST_REASON = 200;

	private final Outbox outbox;

	private final NewsDesk news;

	private final Clock wallClock;

	Unsent(Outbox outbox, NewsDesk news, Clock wallClock) {
		this.outbox = outbox;
		this.news = news;
		this.wallClock = wallClock;
	}

	/**
	 * Something that could not be told.
	 *
	 * @param about where it should be, or what happened to what: ids only
	 * @param why Slack's error code, or what failed here
	 */
	record Item(String id, String about, String why, Instant since) {
	}

	/** The oldest first. */
	List<Item> list() {
		Stream<Item> messages = this.outbox.givenUp(MOST)
			.stream()
			.map(letter -> new Item(MESSAGE + letter.id(), letter.place(), letter.why(), letter.written()));
		Stream<Item> parked = this.news.parked(MOST)
			.stream()
			.map(news -> new Item(NEWS + news.position(), news.about(), news.why(), news.noted()));
		return Stream.concat(messages, parked)
			.sorted(Comparator.comparing(Item::since).thenComparing(Item::id))
			.limit(MOST)
			.toList();
	}

	/** How many there are for each reason, the most frequent first. */
	Map<String, Long> reasons() {
		Map<String, Long> counted = new TreeMap<>();
		Stream.of(this.outbox.reasons(), this.news.reasons())
			.forEach(reasons -> reasons.forEach((why, count) -> counted
				.merge(why.substring(0, Math.min(why.length(), LONGEST_REASON)), count, Long::sum)));
		Map<String, Long> sorted = new LinkedHashMap<>();
		counted.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.forEach(reason -> sorted.put(reason.getKey(), reason.getValue()));
		return sorted;
	}

	/**
	 * Tries again, as if it had just happened; it is kept no longer for that.
	 * @param id of one; none means all
	 * @return how many are on their way
	 */
	int retry(@Nullable String id) {
		Instant now = this.wallClock.instant();
		if (id == null) {
			return this.outbox.retry(null, now) + this.news.retry(null, now);
		}
		return letter(id).map(letter -> this.outbox.retry(letter, now))
			.or(() -> position(id).map(position -> this.news.retry(position, now)))
			.orElse(0);
	}

	/**
	 * Gives one up for good.
	 * @return whether there was one
	 */
	boolean drop(String id) {
		return letter(id).map(this.outbox::drop).or(() -> position(id).map(this.news::drop)).orElse(false);
	}

	private static Optional<String> letter(String id) {
		return id.startsWith(MESSAGE) ? Optional.of(id.substring(MESSAGE.length())) : Optional.empty();
	}

	private static Optional<Long> position(String id) {
		return id.matches(NEWS + "\\d{1,18}") ? Optional.of(Long.valueOf(id.substring(NEWS.length())))
				: Optional.empty();
	}

}

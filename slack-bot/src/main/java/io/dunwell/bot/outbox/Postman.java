package io.dunwell.bot.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.dunwell.bot.outbox.Outbox.InLine;
import io.dunwell.bot.outbox.Outbox.Waiting;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.Slack.Parcel;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.messages.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Posts what is in the outbox: one letter at a time, about one a second in a channel, as
 * Slack asks (slack.md, Rates). After a try whose answer was lost it first looks whether
 * the letter is there.
 */
public final class Postman implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

	private static final Duration APART = Duration.ofSeconds(1);

	/** Longer than a call may take, with a look at the history before it. */
	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

	/** News older than this is none. */
	private static final Duration STALE = Duration.ofHours(24);

	private static final Duration KEPT = Duration.ofDays(7);

	private final Outbox outbox;

	private final Slack slack;

	private final Clock wallClock;

	private final Duration round;

	private final Semaphore poke = new Semaphore(0);

	private final Map<String, Instant> quietUntil = new HashMap<>();

	private volatile @Nullable Thread working;

	public Postman(Outbox outbox, Slack slack, Clock wallClock) {
		this(outbox, slack, wallClock, Duration.ofMillis(500));
	}

	/**
	 * @param round how often it looks without being told
	 */
	Postman(Outbox outbox, Slack slack, Clock wallClock, Duration round) {
		this.outbox = outbox;
		this.slack = slack;
		this.wallClock = wallClock;
		this.round = round;
	}

	/**
	 * Puts a letter in and sees to it soon.
	 * @return whether it is new
	 */
	public boolean send(Letter letter) {
		boolean fresh = this.outbox.add(letter, this.wallClock.instant());
		this.poke.release();
		return fresh;
	}

	/** Puts several in, or none; once, by the id of the first. */
	public void send(List<Letter> letters) {
		this.outbox.add(letters, this.wallClock.instant());
		this.poke.release();
	}

	/**
	 * Puts several in and does something with them; who dies before that does it again.
	 * @param others what else must be remembered with them
	 */
	public void send(Runnable others, List<Letter> letters) {
		this.outbox.together(others, letters, this.wallClock.instant());
		this.poke.release();
	}

	/** Where a letter is, once it is in Slack. */
	public Optional<Posted> where(String id) {
		return this.outbox.where(id);
	}

	/** Where the letters about this account are that were written lately. */
	public List<Posted> about(String account) {
		return this.outbox.about(account, this.wallClock.instant().minus(STALE));
	}

	/** Whether a letter of this id was ever written. */
	public boolean knows(String id) {
		return this.outbox.knows(id);
	}

	/** Tries each place's first letter, where it may be tried now. */
	void round() {
		Instant now = this.wallClock.instant();
		this.quietUntil.values().removeIf(until -> !until.isAfter(now));
		for (InLine first : this.outbox.due(now)) {
			if (!this.quietUntil.containsKey(first.place())) {
				// a lease counts from now: those before it in this round took their time
				this.outbox.take(first.id(), this.wallClock.instant(), LEASE).ifPresent(this::deliver);
			}
		}
	}

	private void deliver(Waiting waiting) {
		Letter letter = waiting.letter();
		boolean uncertain = waiting.uncertain();
		try {
			String channel = this.slack.channel(letter.to());
			Parcel parcel = new Parcel(Ids.hash(letter.id()), letter.body(), thread(letter));
			Optional<Posted> there = uncertain ? this.slack.find(channel, parcel) : Optional.empty();
			uncertain = false;
			Posted posted = there.orElseGet(() -> this.slack.post(channel, parcel));
			this.outbox.posted(letter.id(), posted);
			this.quietUntil.put(letter.to(), this.wallClock.instant().plus(APART));
		}
		catch (SlackRefused refused) {
			refused(waiting, refused, uncertain);
		}
		catch (DataAccessException outage) {
			throw outage;
		}
		// the edge: a bug in one letter must not keep those behind it
		catch (RuntimeException bug) {
			LOG.error("a message will never be in Slack ({})", letter.id(), bug);
			this.outbox.giveUp(letter.id(), bug.toString());
		}
	}

	private @Nullable Posted thread(Letter letter) {
		return letter.thread() == null ? null : this.outbox.where(letter.thread()).orElse(null);
	}

	/**
	 * @param uncertain whether an earlier try may have got through and nobody could look
	 */
	private void refused(Waiting waiting, SlackRefused refused, boolean uncertain) {
		String id = waiting.letter().id();
		Instant now = this.wallClock.instant();
		if (refused.retryAfter().isPresent()) {
			Instant until = now.plus(refused.retryAfter().get());
			this.outbox.postpone(id, until, uncertain);
			this.quietUntil.put(waiting.letter().to(), until);
		}
		else if (refused.maybeDone() && waiting.written().plus(STALE).isAfter(now)) {
			LOG.warn("a message is not in Slack yet, trying again: {}", refused.getMessage());
			this.outbox.postpone(id, now.plus(backoff(waiting.tries())), true);
		}
		else {
			LOG.error("a message will never be in Slack ({}): {}", id, refused.getMessage());
			this.outbox.giveUp(id, refused.error());
		}
	}

	private static Duration backoff(int tries) {
		Duration doubled = APART.multipliedBy(1L << Math.min(tries, 10));
		return doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
	}

	/** Forgets what arrived long ago. */
	public void forget() {
		this.outbox.forget(this.wallClock.instant().minus(KEPT));
	}

	@Override
	public void start() {
		Thread thread = Thread.ofVirtual().name("slack-postman").unstarted(this::work);
		// before it runs, since it runs as long as this is set
		this.working = thread;
		thread.start();
	}

	private void work() {
		while (this.working != null) {
			try {
				this.poke.tryAcquire(this.round.toMillis(), TimeUnit.MILLISECONDS);
				this.poke.drainPermits();
				round();
			}
			catch (InterruptedException stopped) {
				return;
			}
			// the edge: what is in the outbox is tried again on the next round
			catch (RuntimeException failed) {
				LOG.error("the outbox cannot be read or written", failed);
			}
		}
	}

	@Override
	public void stop() {
		Thread thread = this.working;
		this.working = null;
		this.poke.release();
		if (thread != null) {
			join(thread);
		}
	}

	private static void join(Thread thread) {
		try {
			if (!thread.join(LEASE)) {
				thread.interrupt();
			}
		}
		catch (InterruptedException hurry) {
			thread.interrupt();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.working != null;
	}

}

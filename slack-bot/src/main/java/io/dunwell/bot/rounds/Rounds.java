package io.dunwell.bot.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes round every second, and at every minute of the desk's clock, also when somebody
 * moves it.
 */
public final class Rounds implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final Clock deskClock;

	private final List<Runnable> everySecond;

	private final List<Runnable> everyMinute;

	private Instant last = Instant.MIN;

	private volatile @Nullable ScheduledExecutorService working;

	public Rounds(Clock deskClock, List<Runnable> everySecond, List<Runnable> everyMinute) {
		this.deskClock = deskClock;
		this.everySecond = everySecond;
		this.everyMinute = everyMinute;
	}

	void round() {
		this.everySecond.forEach(Rounds::run);
		Instant now = this.deskClock.instant();
		if (!this.last.plus(MINUTE).isAfter(now)) {
			this.last = now;
			this.everyMinute.forEach(Rounds::run);
		}
	}

	/** One that fails is tried again on the next round, and keeps no other. */
	private static void run(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException failed) {
			LOG.warn("not done on this round, it is tried again: {}", failed.toString());
			LOG.debug("why", failed);
		}
	}

	@Override
	@SuppressWarnings("FutureReturnValueIgnored") // it never ends
	public void start() {
		ScheduledExecutorService rounds = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("slack-rounds").factory());
		rounds.scheduleWithFixedDelay(this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		this.working = rounds;
	}

	@Override
	public void stop() {
		ScheduledExecutorService rounds = this.working;
		this.working = null;
		if (rounds != null) {
			rounds.shutdownNow();
		}
	}

	@Override
	public boolean isRunning() {
		return this.working != null;
	}

}

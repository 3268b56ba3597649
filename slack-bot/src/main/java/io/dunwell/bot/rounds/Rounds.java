package io.dunwell.bot.rounds;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What the desk does in Slack of itself. It goes round by the wall clock and looks at the
 * desk's, which somebody may move.
 */
public final class Rounds implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

	private final List<Round> rounds;

	private volatile @Nullable ScheduledExecutorService working;

	public Rounds(List<Round> rounds) {
		this.rounds = rounds;
	}

	/**
	 * A task that looks whether there is something to do.
	 *
	 * @param every how long it may take until it looks again
	 */
	public record Round(Duration every, Runnable task) {

		/** One that fails is tried again on the next round, and keeps no other. */
		private void go() {
			try {
				this.task.run();
			}
			catch (RuntimeException failed) {
				LOG.warn("not done on this round, it is tried again: {}", failed.toString());
				LOG.debug("why", failed);
			}
		}

	}

	@Override
	@SuppressWarnings("FutureReturnValueIgnored") // it never ends
	public void start() {
		ScheduledExecutorService timer = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("slack-rounds").factory());
		this.rounds.forEach(round -> timer.scheduleWithFixedDelay(round::go, round.every().toMillis(),
				round.every().toMillis(), TimeUnit.MILLISECONDS));
		this.working = timer;
	}

	@Override
	public void stop() {
		ScheduledExecutorService timer = this.working;
		this.working = null;
		if (timer != null) {
			timer.shutdownNow();
		}
	}

	@Override
	public boolean isRunning() {
		return this.working != null;
	}

}

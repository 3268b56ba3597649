package io.dunwell.log.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Work that is looked after again and again, while the desk runs, on a thread of its own.
 */
public final class Rounds implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Rounds.class);

	private final String name;

	private final Duration pause;

	private final Runnable first;

	private final Runnable round;

	private @Nullable ScheduledExecutorService clock;

	private @Nullable ScheduledFuture<?> rounds;

	/**
	 * Rounds that begin with the desk.
	 * @param name of their thread
	 * @param pause between two
	 * @param first done once before them; when it fails, the desk does not start
	 */
	public Rounds(String name, Duration pause, Runnable first, Runnable round) {
		this.name = name;
		this.pause = pause;
		this.first = first;
		this.round = round;
	}

	@Override
	public void start() {
		first.run();
		ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).factory());
		this.rounds = clock.scheduleWithFixedDelay(this::work, pause.toMillis(), pause.toMillis(),
				TimeUnit.MILLISECONDS);
		this.clock = clock;
	}

	/** A round that has begun is finished. */
	@Override
	public void stop() {
		if (rounds != null && clock != null) {
			rounds.cancel(false);
			clock.close();
		}
	}

	@Override
	public boolean isRunning() {
		return rounds != null && !rounds.isDone();
	}

	private void work() {
		try {
			round.run();
		}
		catch (RuntimeException failed) {
			// or there would never be another round
			log.error("{}: again in a moment", name, failed);
		}
	}

}

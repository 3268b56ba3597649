package io.dunwell.query.view;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.dunwell.query.view.Pointers.Pointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the views of this process go where other processes have moved their pointers, and
 * clears up behind those that this one moved. Where it is alone, it only clears up.
 */
final class Follower {

	/** How long other processes may take to notice before their version is deleted. */
	static final Duration GRACE = Duration.ofSeconds(10);

	private static final Logger log = LoggerFactory.getLogger(Follower.class);

	private static final long EVERY_MILLIS = 1000;

	private final ViewBackend backend;

	private final Map<String, LiveView<?>> views;

	private volatile @Nullable ScheduledExecutorService clock;

	Follower(ViewBackend backend, Map<String, LiveView<?>> views) {
		this.backend = backend;
		this.views = views;
	}

	@SuppressWarnings("FutureReturnValueIgnored") // what fails is reported where it runs
	void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("view-pointers").factory());
		if (backend.isShared()) {
			started.scheduleWithFixedDelay(guarded(this::look), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
		}
		clock = started;
	}

	/**
	 * What was not cleared up until then, the next start clears up.
	 */
	void stop() {
		ScheduledExecutorService started = clock;
		if (started != null) {
			started.shutdownNow();
		}
	}

	/** Deletes what other processes may still read, when they do so no longer. */
	@SuppressWarnings("FutureReturnValueIgnored") // what fails is reported where it runs
	void retire(Runnable deletion) {
		ScheduledExecutorService started = clock;
		if (started != null && !started.isShutdown()) {
			long delay = backend.isShared() ? GRACE.toMillis() : 0;
			started.schedule(guarded(deletion), delay, TimeUnit.MILLISECONDS);
		}
	}

	private void look() {
		long asked = System.nanoTime();
		for (Pointer pointer : backend.pointers().all()) {
			LiveView<?> view = views.get(pointer.view());
			if (view != null) {
				view.follow(pointer, asked);
			}
		}
	}

	/** A database that is away for a while must not end the looking. */
	private static Runnable guarded(Runnable work) {
		return () -> {
			try {
				work.run();
			}
			catch (RuntimeException failed) {
				log.warn("The views' pointers could not be followed", failed);
			}
		};
	}

}

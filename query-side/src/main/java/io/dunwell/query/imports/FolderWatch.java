package io.dunwell.query.imports;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/** Looks into a folder every few seconds, while the desk runs. */
final class FolderWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

	private static final long EVERY_SECONDS = 5;

	private final WatchFolder folder;

	private @Nullable ScheduledExecutorService clock;

	private @Nullable ScheduledFuture<?> looks;

	FolderWatch(WatchFolder folder) {
		this.folder = folder;
	}

	@Override
	public void start() {
		folder.open();
		ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("watch-folder").factory());
		this.looks = clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
		this.clock = clock;
	}

	/** A file in work is finished first. */
	@Override
	public void stop() {
		if (looks != null && clock != null) {
			looks.cancel(false);
			clock.close();
		}
	}

	@Override
	public boolean isRunning() {
		return looks != null && !looks.isDone();
	}

	private void look() {
		try {
			folder.look();
		}
		catch (RuntimeException failed) {
			// or nobody would ever look again
			log.error("The watched folder is looked at again in a moment", failed);
		}
	}

}

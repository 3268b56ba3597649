package io.dunwell.query.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/** Works in the mail room every few seconds, while the desk runs. */
final class MailClerk implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(MailClerk.class);

	private static final long EVERY_SECONDS = 2;

	private final MailRoom room;

	private @Nullable ScheduledExecutorService clock;

	private @Nullable ScheduledFuture<?> rounds;

	MailClerk(MailRoom room) {
		this.room = room;
	}

	@Override
	public void start() {
		room.tidy();
		ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("mail").factory());
		this.rounds = clock.scheduleWithFixedDelay(this::work, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
		this.clock = clock;
	}

	/** A message in work is finished first. */
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
			room.work();
		}
		catch (RuntimeException failed) {
			// or no mail would ever go again
			log.error("Mail is tried again in a moment", failed);
		}
	}

}

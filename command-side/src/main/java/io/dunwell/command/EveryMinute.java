package io.dunwell.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Does what is due every minute, and at once when the desk is up. */
final class EveryMinute {

	private static final Logger log = LoggerFactory.getLogger(EveryMinute.class);

	/** Lines for however many days. */
	private static final int TOLD = 10;

	private final WhatIsDue due;

	private final Clock deskClock;

	private final ScheduledExecutorService timer = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("every-minute").factory());

	EveryMinute(WhatIsDue due, Clock deskClock) {
		this.due = due;
		this.deskClock = deskClock;
	}

	@EventListener(ApplicationReadyEvent.class)
	@SuppressWarnings("FutureReturnValueIgnored") // it never ends
	void begin() {
		timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MINUTES);
	}

	/** Before the views stop, which a day would wait for. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		timer.shutdownNow();
	}

	/**
	 * Days that were missed may take a while: who started the desk sees how far it is.
	 */
	private static void tell(String company, LocalDate day, int done, int total) {
		if (total > 1 && done == 0) {
			log.info("Collection days of {}: {} to work, from {} on", company, total, day);
		}
		else if (total > 1 && done * TOLD / total > (done - 1) * TOLD / total) {
			log.info("Collection days of {}: {} of {} worked, up to {}", company, done, total, day);
		}
	}

	private void look() {
		try {
			due.work(deskClock.instant(), EveryMinute::tell);
		}
		// whatever it is: a timer that throws never runs again
		catch (RuntimeException failed) {
			if (!timer.isShutdown()) {
				log.error("What is due could not be done; it is tried again in a minute", failed);
			}
		}
	}

}

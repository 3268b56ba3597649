package io.dunwell.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dunwell.command.day.DayRunner;
import io.dunwell.command.day.StaleCases;
import io.dunwell.command.task.DueTasks;
import io.dunwell.command.worklist.DueCallbacks;
import org.axonframework.messaging.MetaData;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Looks every minute, and at once when the desk is up, whether a call or a day is due by
 * the desk's clock, and whether a notice waits for somebody who has paid, or a task for
 * whoever was asked. A day begins when the company's date does.
 */
final class EveryMinute {

	private static final Logger log = LoggerFactory.getLogger(EveryMinute.class);

	/** Lines for however many days. */
	private static final int TOLD = 10;

	private final DayRunner days;

	private final DueCallbacks callbacks;

	private final StaleCases stale;

	private final DueTasks tasks;

	private final Clock deskClock;

	private final ZoneId companyZone;

	private final ScheduledExecutorService timer = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("every-minute").factory());

	EveryMinute(DayRunner days, DueCallbacks callbacks, StaleCases stale, DueTasks tasks, Clock deskClock,
			ZoneId companyZone) {
		this.days = days;
		this.callbacks = callbacks;
		this.stale = stale;
		this.tasks = tasks;
		this.deskClock = deskClock;
		this.companyZone = companyZone;
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
			Instant now = deskClock.instant();
			callbacks.release(now);
			LocalDate today = LocalDate.ofInstant(now, companyZone);
			days.runUpTo(today, MetaData.emptyInstance(), EveryMinute::tell);
			stale.work(today);
			tasks.remind(today);
		}
		// whatever it is: a timer that throws never runs again
		catch (RuntimeException failed) {
			if (!timer.isShutdown()) {
				log.error("What is due could not be done; it is tried again in a minute", failed);
			}
		}
	}

}

package io.dunwell.query.console;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that the views have moved on. One look a second for all of them
 * together, none when nobody watches: the log's head travels between processes, Axon's
 * query updates do not.
 */
final class Live implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Live.class);

	/** Looks between two signs of life, without which a gone browser is never noticed. */
	private static final int QUIET_LOOKS = 15;

	private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();

	private final LongSupplier shown;

	private @Nullable ScheduledExecutorService clock;

	private @Nullable ScheduledFuture<?> looks;

	private long last = -1;

	private int quiet;

	/** Knows from this the log position that every view has reached. */
	Live(LongSupplier shown) {
		this.shown = shown;
	}

	/** What a page shows at most; it asks again when it is told of more. */
	long position() {
		return this.shown.getAsLong();
	}

	/** An open page; told at once where the views are, for it may be behind already. */
	SseEmitter watch() throws IOException {
		SseEmitter page = new SseEmitter(0L);
		page.onCompletion(() -> this.pages.remove(page));
		page.onError(failure -> this.pages.remove(page));
		page.send(views(position()));
		this.pages.add(page);
		return page;
	}

	@Override
	public void start() {
		ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("console-live").factory());
		this.looks = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
		this.clock = clock;
	}

	/**
	 * Before the web server waits for open requests: these would never end by themselves.
	 */
	@Override
	public void stop() {
		if (this.looks != null && this.clock != null) {
			this.looks.cancel(false);
			this.clock.shutdown();
		}
		this.pages.forEach(SseEmitter::complete);
	}

	@Override
	public boolean isRunning() {
		return this.looks != null && !this.looks.isDone();
	}

	private void look() {
		if (this.pages.isEmpty()) {
			return;
		}
		try {
			long now = position();
			if (now != this.last) {
				this.last = now;
				tell(views(now));
			}
			else if (++this.quiet >= QUIET_LOOKS) {
				tell(SseEmitter.event().comment("still here"));
			}
		}
		catch (RuntimeException failed) {
			// pages stay as they are and are told once the log answers again
			log.warn("Cannot see how far the views are", failed);
		}
	}

	private static SseEmitter.SseEventBuilder views(long position) {
		return SseEmitter.event().name("views").data(position);
	}

	private void tell(SseEmitter.SseEventBuilder event) {
		this.quiet = 0;
		this.pages.removeIf(page -> !heard(page, event));
	}

	private static boolean heard(SseEmitter page, SseEmitter.SseEventBuilder event) {
		try {
			page.send(event);
			return true;
		}
		catch (IOException | IllegalStateException gone) {
			return false;
		}
	}

}

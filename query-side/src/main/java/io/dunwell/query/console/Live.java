package io.dunwell.query.console;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.audit.ViewsPosition;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that the views have moved on, as whichever process folds them tells
 * those who subscribe.
 */
final class Live implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Live.class);

	/**
	 * A subscription that is silent for so long is begun anew: it stays open without a
	 * word when the last process that answered is gone. What it answers first is a sign
	 * of life for the pages, too, without which a gone browser is never noticed.
	 */
	private static final Duration QUIET = Duration.ofSeconds(15);

	private static final Duration AGAIN = Duration.ofSeconds(1);

	private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();

	private final QueryGateway queries;

	private @Nullable Disposable subscription;

	private volatile long position;

	Live(QueryGateway queries) {
		this.queries = queries;
	}

	/** What a page shows at least; it asks again when it is told of more. */
	long position() {
		return this.position;
	}

	/** An open page; told at once where the views are, for it may be behind already. */
	SseEmitter watch() throws IOException {
		SseEmitter page = new SseEmitter(0L);
		page.onCompletion(() -> this.pages.remove(page));
		page.onError(failure -> this.pages.remove(page));
		page.send(news(this.position));
		this.pages.add(page);
		return page;
	}

	@Override
	public void start() {
		this.subscription = Flux.using(this::subscribe, Live::positions, Registration::cancel)
			.timeout(QUIET)
			.doOnError(failed -> log.debug("Asks anew how far the views are", failed))
			.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, AGAIN))
			.repeatWhen(ended -> ended.delayElements(AGAIN))
			.subscribe(this::tell);
	}

	/**
	 * Before the web server waits for open requests: these would never end by themselves.
	 */
	@Override
	public void stop() {
		if (this.subscription != null) {
			this.subscription.dispose();
		}
		this.pages.forEach(SseEmitter::complete);
	}

	@Override
	public boolean isRunning() {
		return this.subscription != null && !this.subscription.isDisposed();
	}

	private SubscriptionQueryResult<ViewsPosition, ViewsPosition> subscribe() {
		return this.queries.subscriptionQuery(new FindViewsPosition(), ViewsPosition.class, ViewsPosition.class);
	}

	private static Flux<ViewsPosition> positions(SubscriptionQueryResult<ViewsPosition, ViewsPosition> answers) {
		return answers.initialResult().concatWith(answers.updates());
	}

	private void tell(ViewsPosition views) {
		this.position = views.position();
		this.pages.removeIf(page -> !heard(page));
	}

	private boolean heard(SseEmitter page) {
		try {
			page.send(news(this.position));
			return true;
		}
		catch (IOException | IllegalStateException gone) {
			return false;
		}
	}

	private static SseEmitter.SseEventBuilder news(long position) {
		return SseEmitter.event().name("views").data(position);
	}

}

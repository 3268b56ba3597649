package io.dunwell.sandbox.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Hands things to the app, remembers the last one, and retries events when a test has
 * asked for Slack's retries.
 */
public final class Courier {

	private final AppLink link;

	private volatile List<Duration> retryDelays = List.of();

	private volatile @Nullable Delivery last;

	public Courier(AppLink link) {
		this.link = link;
	}

	/** Delivers and waits for the acknowledgement, at most until Slack's deadline. */
	public Ack deliver(Delivery delivery) {
		this.last = delivery;
		var ack = this.link.deliver(delivery);
		if (delivery.kind() == Delivery.Kind.EVENT) {
			retryLater(delivery, ack, 1);
		}
		return ack;
	}

	/**
	 * From now on events that are not acknowledged come again after each of these delays;
	 * none by default.
	 */
	public void retryEvents(List<Duration> delays) {
		this.retryDelays = List.copyOf(delays);
	}

	/**
	 * The last delivery once more, as Slack does after an uncertain one; empty when there
	 * was none.
	 */
	public Optional<Ack> redeliverLast() {
		return Optional.ofNullable(this.last).map((delivery) -> this.link.redeliver(delivery, 1, "http_timeout"));
	}

	private void retryLater(Delivery delivery, Ack ack, int retry) {
		var delays = this.retryDelays;
		if (ack.error() == null || retry > delays.size()) {
			return;
		}
		var reason = "operation_timeout".equals(ack.error()) ? "http_timeout" : "http_error";
		var later = CompletableFuture.delayedExecutor(delays.get(retry - 1).toMillis(), TimeUnit.MILLISECONDS);
		later.execute(() -> retryLater(delivery, this.link.redeliver(delivery, retry, reason), retry + 1));
	}

}

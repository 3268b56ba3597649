package io.dunwell.sandbox.control;

import java.time.Duration;
import java.util.List;

import io.dunwell.sandbox.api.Faults;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.socket.Sockets;
import io.dunwell.sandbox.state.Json;

/**
 * Trouble on request: rate limits, lost answers, errors, and events that Slack sends
 * again.
 */
final class Faulty {

	private Faulty() {
	}

	/**
	 * Reads {@code kind}: {@code ratelimited} (with {@code retry_after} seconds),
	 * {@code timeout} (the answer comes after {@code delay_ms}; the call takes effect
	 * unless {@code applied} is false), {@code error} (with {@code error}),
	 * {@code retry_events} (unacknowledged events come again after each of
	 * {@code delays_ms}, Slack's own schedule when absent), {@code disconnect} (Slack
	 * asks every socket to go, with {@code reason}), {@code break_off} (every socket is
	 * gone without a word), {@code none} (forget what was asked for).
	 */
	static void ask(Wish wish, Faults faults, Courier courier, Sockets sockets) {
		var kind = wish.required("kind");
		switch (kind) {
			case "ratelimited" -> add(wish, faults,
					new Faults.Fault("ratelimited", 429, wish.node("retry_after").asInt(1), Duration.ZERO, false));
			case "timeout" -> add(wish, faults,
					new Faults.Fault("request_timeout", 200, 0, Duration.ofMillis(wish.node("delay_ms").asInt(15_000)),
							!wish.node("applied").isBoolean() || Json.isTrue(wish.body(), "applied")));
			case "error" -> add(wish, faults,
					new Faults.Fault(wish.required("error"), wish.node("status").asInt(200), 0, Duration.ZERO, false));
			case "retry_events" -> retryEvents(wish, courier);
			case "disconnect" -> sockets.refresh(wish.textOr("reason", "refresh_requested"));
			case "break_off" -> sockets.breakOff();
			case "none" -> faults.clear();
			default -> throw new Refusal("unknown_kind", "There is no fault of kind " + kind);
		}
	}

	private static void add(Wish wish, Faults faults, Faults.Fault fault) {
		faults.add(wish.textOr("method", "*"), wish.node("times").asInt(1), fault);
	}

	/** Slack retries at once, after a minute and after five minutes. */
	private static void retryEvents(Wish wish, Courier courier) {
		var delays = wish.node("delays_ms");
		courier.retryEvents(
				delays.isArray() ? delays.valueStream().map((delay) -> Duration.ofMillis(delay.asLong(0))).toList()
						: List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
	}

}

package io.dunwell.sandbox.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Trouble that a test has asked for: the next calls of a method meet it. */
public final class Faults {

	private final List<Pending> pending = new ArrayList<>();

	/**
	 * Lets the next {@code times} calls of that method ({@code *} for any,
	 * {@code response_url} for answers by URL) meet the fault.
	 */
	public synchronized void add(String method, int times, Fault fault) {
		for (int i = 0; i < times; i++) {
			this.pending.add(new Pending(method, fault));
		}
	}

	synchronized @Nullable Fault take(String method) {
		for (var each : this.pending) {
			if ("*".equals(each.method()) || method.equals(each.method())) {
				this.pending.remove(each);
				return each.fault();
			}
		}
		return null;
	}

	public synchronized void clear() {
		this.pending.clear();
	}

	/**
	 * What happens to a call.
	 *
	 * @param error Slack's code in the answer
	 * @param status the HTTP status of the answer
	 * @param retryAfter seconds for the Retry-After header of a 429
	 * @param delay how long the answer is held back
	 * @param applied whether the call takes effect all the same, as when only the answer
	 * is lost
	 */
	public record Fault(String error, int status, int retryAfter, Duration delay, boolean applied) {
	}

	private record Pending(String method, Fault fault) {
	}

}

package io.dunwell.bot.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Slack would not do what we asked, or could not be asked. */
public final class SlackRefused extends RuntimeException {

	/**
	 * Answers after which it may have been done all the same (Slack's reference of
	 * chat.postMessage, Errors).
	 */
	private static final Set<String> MAYBE_DONE = Set.of("unreachable", "internal_error", "fatal_error",
			"request_timeout", "service_unavailable");

	private final String error;

	private final transient @Nullable Duration wait;

	SlackRefused(String method, String error) {
		super(method + ": " + error);
		this.error = error;
		this.wait = null;
	}

	/** Slack asks us to come back later. */
	SlackRefused(String method, Duration wait) {
		super(method + ": ratelimited for " + wait);
		this.error = "ratelimited";
		this.wait = wait;
	}

	SlackRefused(String method, Exception cause) {
		super(method + ": " + cause.getClass().getSimpleName(), cause);
		this.error = "unreachable";
		this.wait = null;
	}

	/** Slack's error code, such as {@code expired_trigger_id}. */
	public String error() {
		return this.error;
	}

	/** How long Slack asks us to wait; certainly nothing was done. */
	public Optional<Duration> retryAfter() {
		return Optional.ofNullable(this.wait);
	}

	/**
	 * Whether it may have been done: the answer was lost, or Slack itself is not sure.
	 */
	public boolean maybeDone() {
		return MAYBE_DONE.contains(this.error) || this.error.startsWith("http_5");
	}

}

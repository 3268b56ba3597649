package io.dunwell.bot.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;

/**
 * Does as Slack asks when it answers 429: waits as long as Retry-After says, then tries
 * again. What timed out is not tried again: it may have been done.
 */
final class Patience {

	private static final int TRIES = 4;

	private static final int TOO_MANY_REQUESTS = 429;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

	private Patience() {
	}

	/** One call of the Web API. */
	interface Call<R> {

		R run() throws IOException, SlackApiException;

	}

	static <R extends SlackApiTextResponse> R call(String method, Call<R> call) {
		for (int tries = 1;; tries++) {
			try {
				return once(method, call);
			}
			catch (SlackRefused refused) {
				Optional<Duration> wait = refused.retryAfter();
				if (wait.isEmpty() || wait.get().compareTo(LONGEST_WAIT) > 0 || tries == TRIES) {
					throw refused;
				}
				sleep(method, wait.get());
			}
		}
	}

	/** Asks once and does not wait. */
	static <R extends SlackApiTextResponse> R once(String method, Call<R> call) {
		try {
			R response = call.run();
			if (!response.isOk()) {
				throw new SlackRefused(method, String.valueOf(response.getError()));
			}
			return response;
		}
		catch (SlackApiException refused) {
			throw refused.getResponse().code() == TOO_MANY_REQUESTS ? new SlackRefused(method, wait(refused))
					: new SlackRefused(method, "http_" + refused.getResponse().code());
		}
		catch (IOException unreachable) {
			throw new SlackRefused(method, unreachable);
		}
	}

	private static Duration wait(SlackApiException refused) {
		try {
			return Duration.ofSeconds(Long.parseLong(refused.getResponse().header("Retry-After", "1")));
		}
		catch (NumberFormatException notANumber) {
			return Duration.ofSeconds(1);
		}
	}

	private static void sleep(String method, Duration wait) {
		try {
			Thread.sleep(wait);
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new SlackRefused(method, stopping);
		}
	}

}

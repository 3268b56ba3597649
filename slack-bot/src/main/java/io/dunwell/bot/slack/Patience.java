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
				R response = call.run();
				if (!response.isOk()) {
					throw new SlackRefused(method, String.valueOf(response.getError()));
				}
				return response;
			}
			catch (SlackApiException refused) {
				Optional<Duration> wait = wait(refused);
				if (wait.isEmpty() || tries == TRIES) {
					throw new SlackRefused(method, "http_" + refused.getResponse().code());
				}
				sleep(method, wait.get());
			}
			catch (IOException unreachable) {
				throw new SlackRefused(method, unreachable);
			}
		}
	}

	private static Optional<Duration> wait(SlackApiException refused) {
		if (refused.getResponse().code() != TOO_MANY_REQUESTS) {
			return Optional.empty();
		}
		String seconds = refused.getResponse().header("Retry-After", "1");
		try {
			return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
				.filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
		}
		catch (NumberFormatException notANumber) {
			return Optional.of(Duration.ofSeconds(1));
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

package io.dunwell.bot.edge;

import java.time.Clock;
import java.time.Duration;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;

/** Bolt refuses requests older than five minutes, but lets those of tomorrow pass. */
final class NotFromTheFuture implements Middleware {

	private static final Duration AHEAD = Duration.ofMinutes(5);

	private final Clock wallClock;

	NotFromTheFuture(Clock wallClock) {
		this.wallClock = wallClock;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
		return request.isSocketMode() || timely(request) ? chain.next(request)
				: Response.json(401, "{\"error\":\"invalid request\"}");
	}

	private boolean timely(Request<?> request) {
		String stamp = request.getHeaders().getFirstValue(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
		try {
			return stamp != null && Long.parseLong(stamp) <= this.wallClock.instant().plus(AHEAD).getEpochSecond();
		}
		catch (NumberFormatException notANumber) {
			return false;
		}
	}

}

package io.dunwell.bot.edge;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener that fails has failed us, not Slack: Slack is told that we have it, and the
 * person that it went wrong. In Socket Mode Bolt would otherwise stay silent (slack.md,
 * Facts).
 */
final class AckAnyway implements Middleware {

	private static final Logger LOG = LoggerFactory.getLogger(AckAnyway.class);

	private final Worker worker;

	AckAnyway(Worker worker) {
		this.worker = worker;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Response apply(Request request, Response response, MiddlewareChain chain) {
		try {
			return chain.next(request);
		}
		// the edge: Bolt's chain declares no narrower one
		catch (Exception failure) {
			tell(request, failure);
			return Response.ok();
		}
	}

	private void tell(Request<?> request, Exception failure) {
		Visit visit = visit(request);
		if (visit == null) {
			LOG.error("could not take what Slack sent", failure);
			return;
		}
		this.worker.later(visit, session -> {
			throw new IllegalStateException("could not take what Slack sent", failure);
		});
	}

	private static @Nullable Visit visit(Request<?> request) {
		return switch (request) {
			case SlashCommandRequest command -> Visits.of(command.getPayload());
			case BlockActionRequest press when !press.getPayload().getActions().isEmpty() ->
				Visits.of(press.getPayload(), press.getPayload().getActions().getFirst());
			case ViewSubmissionRequest form -> Visits.of(form.getPayload());
			default -> null;
		};
	}

}

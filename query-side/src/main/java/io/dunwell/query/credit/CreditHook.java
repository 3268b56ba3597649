package io.dunwell.query.credit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.credit.CreditEvent;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.query.hook.Webhook;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reaction: tells the order system of each credit stop and its end, in the order of
 * the log. What it does not take (any answer but 2xx) is told again, and nothing later
 * before it: or a stop that is late would undo its own end.
 */
final class CreditHook implements EventHandlerInvoker {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final JsonMapper JSON = new JsonMapper();

	private final URI url;

	private final Webhook hook;

	CreditHook(URI url, String secret) {
		this.url = url;
		this.hook = new Webhook(url, secret, PATIENCE);
	}

	/** There is one segment. */
	@Override
	public boolean canHandle(EventMessage<?> message, Segment segment) {
		return CreditEvent.class.isAssignableFrom(message.getPayloadType());
	}

	@Override
	public boolean canHandleType(Class<?> payloadType) {
		return CreditEvent.class.isAssignableFrom(payloadType);
	}

	@Override
	public boolean supportsReset() {
		return false;
	}

	/**
	 * @throws IOException when it was not taken: the processor waits, longer each time up
	 * to a minute, and hands it over again
	 */
	@Override
	public void handle(EventMessage<?> message, Segment segment) throws IOException, InterruptedException {
		if (message.getPayload() instanceof CreditEvent event && message instanceof TrackedEventMessage<?> tracked) {
			byte[] body = JSON
				.writeValueAsBytes(body(event, message, tracked.trackingToken().position().orElseThrow()));
			HttpResponse<String> answer = hook.post(body, message.getIdentifier());
			if (answer.statusCode() / 100 != 2) {
				throw new IOException(url + " answered " + answer.statusCode());
			}
		}
	}

	private static Map<String, Object> body(CreditEvent event, EventMessage<?> message, long position) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("id", message.getIdentifier());
		body.put("account", Ids.keyOf(event.account()));
		body.put("company", Ids.companyOf(event.account()));
		body.put("state", (event instanceof CreditStopped) ? "stopped" : "lifted");
		body.put("reason", reason(event));
		body.put("at", String.valueOf(message.getMetaData().get(Meta.RECORDED)));
		body.put("position", position);
		return body;
	}

	/** A step's name, a person's words, or that it is paid; null once it was erased. */
	private static @Nullable String reason(CreditEvent event) {
		return switch (event) {
			case CreditStopped stopped when stopped.step() != null -> stopped.step();
			case CreditStopped stopped -> stopped.reason().text();
			case CreditLifted lifted -> lifted.byHand() ? lifted.reason().text() : "paid";
		};
	}

}

package io.dunwell.sandbox.socket;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.dunwell.sandbox.delivery.Ack;
import io.dunwell.sandbox.delivery.AppLink;
import io.dunwell.sandbox.delivery.Delivery;
import io.dunwell.sandbox.state.Journal;
import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes over the app's WebSocket connections. */
public final class SocketLink implements AppLink {

	/** What the app may say in an acknowledgement of anything else is not read. */
	private static final Set<String> ANSWERED = Set.of("view_submission", "block_suggestion");

	private final Sockets sockets;

	private final Duration deadline;

	private final Journal journal;

	/**
	 * A link to one app.
	 * @param deadline how long the app may take
	 */
	public SocketLink(Sockets sockets, Duration deadline, Journal journal) {
		this.sockets = sockets;
		this.deadline = deadline;
		this.journal = journal;
	}

	@Override
	public Ack deliver(Delivery delivery) {
		return send(delivery, 0, "");
	}

	@Override
	public Ack redeliver(Delivery delivery, int retry, String reason) {
		return send(delivery, retry, reason.replace("http_", ""));
	}

	private Ack send(Delivery delivery, int retry, String reason) {
		var started = System.nanoTime();
		var id = UUID.randomUUID().toString();
		var answered = delivery.kind() == Delivery.Kind.COMMAND || ANSWERED.contains(delivery.what());
		var envelope = envelope(delivery, answered).put("envelope_id", id);
		if (delivery.kind() == Delivery.Kind.EVENT) {
			envelope.put("retry_attempt", retry).put("retry_reason", reason);
		}
		var ack = this.sockets.send(id, envelope)
			.map((answer) -> await(id, answer, answered, started))
			.orElseGet(() -> new Ack(0, "dispatch_failed", Duration.ZERO, "the app is not connected"));
		this.journal.note("to_app", delivery.what(), ack.status(), ack.took(), delivery.payload(),
				ack.toJson(retry, reason));
		return ack;
	}

	private static ObjectNode envelope(Delivery delivery, boolean answered) {
		var type = switch (delivery.kind()) {
			case COMMAND -> "slash_commands";
			case INTERACTION -> "interactive";
			case EVENT -> "events_api";
		};
		var envelope = Json.object().put("type", type).put("accepts_response_payload", answered);
		envelope.set("payload", delivery.payload());
		return envelope;
	}

	private Ack await(String id, CompletableFuture<JsonNode> answer, boolean answered, long started) {
		try {
			var payload = answer.get(this.deadline.toMillis(), TimeUnit.MILLISECONDS);
			var body = (answered && payload.isObject()) ? Json.write(payload) : "";
			return new Ack(200, null, since(started), body);
		}
		catch (TimeoutException late) {
			return new Ack(0, "operation_timeout", since(started), "");
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return new Ack(0, "operation_timeout", since(started), "");
		}
		catch (ExecutionException impossible) {
			throw new IllegalStateException("An acknowledgement only ever completes", impossible);
		}
		finally {
			this.sockets.forget(id);
		}
	}

	private static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

}

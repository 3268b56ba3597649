package io.dunwell.sandbox.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.dunwell.sandbox.SandboxTime;
import io.dunwell.sandbox.state.Ids;
import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The app's open connections, what has been sent over them, and what was acknowledged.
 * Source: Slack, "Using Socket Mode".
 */
public final class Sockets implements AutoCloseable {

	/** Where the app connects to; behind it comes the ticket. */
	public static final String PATH = "/sandbox/link";

	private static final int MOST = 10;

	private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

	private final SandboxTime time;

	private final String appId;

	private final Map<String, Instant> tickets = new ConcurrentHashMap<>();

	private final List<Connection> open = new ArrayList<>();

	private final Map<String, CompletableFuture<JsonNode>> unacknowledged = new ConcurrentHashMap<>();

	private int turn;

	public Sockets(SandboxTime time, String appId) {
		this.time = time;
		this.appId = appId;
	}

	/** The path and query of one new connection, good for 30 seconds and one use. */
	public String newPath() {
		var ticket = Ids.secret();
		this.tickets.put(ticket, this.time.now());
		return PATH + "?ticket=" + ticket + "&app_id=" + this.appId;
	}

	/** Greets a connection, or turns it away; false when it must be closed. */
	synchronized boolean opened(Connection connection, String ticket) {
		var issued = this.tickets.remove(ticket);
		if (issued == null || this.time.now().isAfter(issued.plus(TICKET_LIFE))) {
			return false;
		}
		if (this.open.size() >= MOST) {
			connection.send(disconnect("too_many_websockets"));
			return false;
		}
		this.open.add(connection);
		var hello = Json.object().put("type", "hello").put("num_connections", this.open.size());
		hello.putObject("connection_info").put("app_id", this.appId);
		hello.putObject("debug_info").put("host", "sandbox").put("approximate_connection_time", 18_060);
		connection.send(hello);
		return true;
	}

	synchronized void closed(Connection connection) {
		this.open.remove(connection);
	}

	/** The app has answered; what nobody waits for any more comes too late. */
	void heard(JsonNode answer) {
		var waiting = this.unacknowledged.get(Json.textOrEmpty(answer, "envelope_id"));
		if (waiting != null) {
			waiting.complete(answer.path("payload"));
		}
	}

	/**
	 * Sends an envelope over one of the connections, which take turns; empty when there
	 * is none.
	 * @return completes with the payload of the app's acknowledgement, missing when it
	 * has none
	 */
	synchronized Optional<CompletableFuture<JsonNode>> send(String id, ObjectNode envelope) {
		var staying = this.open.stream().filter((each) -> !each.isLeaving()).toList();
		var usable = staying.isEmpty() ? this.open : staying;
		if (usable.isEmpty()) {
			return Optional.empty();
		}
		var answer = new CompletableFuture<JsonNode>();
		this.unacknowledged.put(id, answer);
		usable.get(this.turn++ % usable.size()).send(envelope);
		return Optional.of(answer);
	}

	void forget(String id) {
		this.unacknowledged.remove(id);
	}

	/** How many connections the app has. */
	public synchronized int count() {
		return this.open.size();
	}

	/**
	 * Tells every connection to go, as Slack does every few hours; apps that care open
	 * another one first. What is sent meanwhile goes over another connection, if there is
	 * one.
	 */
	public synchronized void refresh(String reason) {
		this.open.forEach((each) -> {
			each.leave();
			each.send(disconnect(reason));
		});
	}

	/** Breaks every connection off without a word, as a failing network does. */
	public synchronized void breakOff() {
		List.copyOf(this.open).forEach(Connection::breakOff);
	}

	private static ObjectNode disconnect(String reason) {
		var json = Json.object().put("type", "disconnect").put("reason", reason);
		json.putObject("debug_info").put("host", "sandbox");
		return json;
	}

	@Override
	public void close() {
		breakOff();
	}

}

package io.dunwell.sandbox.state;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.dunwell.sandbox.SandboxTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every request in both directions, newest kept, for tests and for the curious; tokens
 * never get here.
 */
public final class Journal {

	private final SandboxTime time;

	private final int kept;

	private final Deque<ObjectNode> entries = new ArrayDeque<>();

	private long sequence;

	public Journal(SandboxTime time, int kept) {
		this.time = time;
		this.kept = kept;
	}

	/**
	 * Notes one finished request.
	 * @param direction {@code to_app} or {@code from_app}
	 * @param what the Web API method, or the kind of delivery
	 * @param status the HTTP status, 0 when no answer came
	 */
	public synchronized void note(String direction, String what, int status, Duration took, JsonNode request,
			JsonNode response) {
		var entry = Json.object()
			.put("seq", ++this.sequence)
			.put("at", this.time.now().toString())
			.put("direction", direction)
			.put("what", what)
			.put("status", status)
			.put("took_ms", took.toMillis());
		entry.set("request", request);
		entry.set("response", response);
		this.entries.addLast(entry);
		if (this.entries.size() > this.kept) {
			this.entries.removeFirst();
		}
	}

	/** Up to that many entries after that sequence, oldest first. */
	public synchronized List<ObjectNode> after(long sequence, int limit) {
		return new ArrayList<>(
				this.entries.stream().filter((entry) -> entry.path("seq").asLong() > sequence).limit(limit).toList());
	}

}

package io.dunwell.sandbox.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.dunwell.sandbox.SandboxTime;
import io.dunwell.sandbox.state.Journal;
import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;

/** Signed HTTP to the app's request URL. */
public final class HttpLink implements AppLink, AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Supplier<URI> requestUrl;

	private final String secret;

	private final Duration deadline;

	private final SandboxTime time;

	private final Journal journal;

	/**
	 * A link to one app.
	 * @param requestUrl asked for at each delivery, since the port is known only when the
	 * server is up
	 * @param secret the signing secret the app checks
	 * @param deadline how long the app may take
	 */
	public HttpLink(Supplier<URI> requestUrl, String secret, Duration deadline, SandboxTime time, Journal journal) {
		this.requestUrl = requestUrl;
		this.secret = secret;
		this.deadline = deadline;
		this.time = time;
		this.journal = journal;
	}

	@Override
	public Ack deliver(Delivery delivery) {
		return send(delivery, 0, null);
	}

	@Override
	public Ack redeliver(Delivery delivery, int retry, String reason) {
		return send(delivery, retry, reason);
	}

	private Ack send(Delivery delivery, int retry, @Nullable String reason) {
		var started = System.nanoTime();
		var ack = exchange(request(delivery, retry, reason), started);
		this.journal.note("to_app", delivery.what(), ack.status(), ack.took(), delivery.payload(),
				ack.toJson(retry, (reason != null) ? reason : ""));
		return ack;
	}

	private HttpRequest request(Delivery delivery, int retry, @Nullable String reason) {
		var body = body(delivery);
		var timestamp = Long.toString(this.time.now().getEpochSecond());
		var type = (delivery.kind() == Delivery.Kind.EVENT) ? "application/json" : "application/x-www-form-urlencoded";
		var request = HttpRequest.newBuilder(this.requestUrl.get())
			.timeout(this.deadline)
			.header("Content-Type", type)
			.header("User-Agent", "Slackbot 1.0 (sandbox)")
			.header("X-Slack-Request-Timestamp", timestamp)
			.header("X-Slack-Signature", Signature.of(this.secret, timestamp, body));
		if (reason != null) {
			request.header("X-Slack-Retry-Num", Integer.toString(retry)).header("X-Slack-Retry-Reason", reason);
		}
		return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
	}

	private Ack exchange(HttpRequest request, long started) {
		try {
			var answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			var error = (answer.statusCode() == 200) ? null : "dispatch_failed";
			return new Ack(answer.statusCode(), error, since(started), answer.body());
		}
		catch (HttpTimeoutException late) {
			return new Ack(0, "operation_timeout", since(started), "");
		}
		catch (IOException unreachable) {
			return new Ack(0, "dispatch_failed", since(started), unreachable.toString());
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return new Ack(0, "operation_timeout", since(started), "");
		}
	}

	private static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

	private static String body(Delivery delivery) {
		return switch (delivery.kind()) {
			case EVENT -> Json.write(delivery.payload());
			case INTERACTION -> "payload=" + encode(Json.write(delivery.payload()));
			case COMMAND -> delivery.payload()
				.properties()
				.stream()
				.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue().asString("")))
				.collect(Collectors.joining("&"));
		};
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}

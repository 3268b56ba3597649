package io.dunwell.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What only Socket Mode has: greetings, turns, goodbyes, and what is lost on the way. */
@TestPropertySource(properties = "dunwell.slack.app-token=" + SocketModeTest.APP_TOKEN)
class SocketModeTest extends SandboxTest {

	static final String APP_TOKEN = "xapp-1-test";

	@Override
	void teach(App app) {
		app.event(MessageEvent.class, (payload, context) -> context.ack());
		app.command("/echo", (request, context) -> context.ack("Bolt heard " + request.getPayload().getText()));
	}

	@AfterEach
	void forget() {
		control("fault", "{'kind':'retry_events','delays_ms':[]}");
	}

	@Test
	void letsOnlyTheAppTokenConnectAndEachTicketOnce() throws Exception {
		assertThat(api("apps.connections.open", "{}").path("error").asString()).isEqualTo("not_allowed_token_type");
		assertThat(open("xapp-1-wrong").path("error").asString()).isEqualTo("invalid_auth");
		var asApp = HttpRequest.newBuilder(uri("/sandbox/api/auth.test"))
			.header("Authorization", "Bearer " + APP_TOKEN)
			.POST(HttpRequest.BodyPublishers.noBody());
		assertThat(json(send(asApp)).path("error").asString()).isEqualTo("not_allowed_token_type");
		var url = url();
		try (var first = new Line(url); var second = new Line(url)) {
			assertThat(first.next().path("type").asString()).isEqualTo("hello");
			assertThat(second.next().path("type").asString()).isEqualTo("closed");
		}
		var old = url();
		this.time.advance(31);
		try (var late = new Line(old)) {
			assertThat(late.next().path("type").asString()).isEqualTo("closed");
		}
		awaitConnections(1);
	}

	@Test
	void takesTurnsBetweenConnectionsAndSendsEventsAgainThatNobodyAcknowledged() throws Exception {
		try (var line = new Line(url())) {
			assertThat(line.next().path("num_connections").asInt()).isEqualTo(2);
			control("fault", "{'kind':'retry_events','delays_ms':[0]}");
			var sent = Thread.startVirtualThread(() -> IntStream.range(0, 2)
				.forEach((i) -> control("message", "{'user':'astrid','text':'hello','wait_ms':0}")));
			var event = line.next();
			assertThat(event.path("type").asString()).isEqualTo("events_api");
			assertThat(event.path("accepts_response_payload").asBoolean()).isFalse();
			assertThat(event.path("retry_attempt").asInt()).isZero();
			sent.join();
			await().atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(deliveries(event.at("/payload/event_id").asString()))
					.containsExactly("0 operation_timeout", "1 timeout"));
		}
		awaitConnections(1);
	}

	@Test
	void tellsThePersonWhenNobodyIsConnectedOrAnswersLate() throws Exception {
		this.desk.gate = new CountDownLatch(1);
		try {
			var late = control("command", "{'user':'bela','text':'/echo late'}");
			assertThat(late.at("/messages/0/text").asString()).contains("operation_timeout");
		}
		finally {
			this.desk.gate.countDown();
		}
	}

	@Test
	void staysInTouchWhenSlackRefreshesTheConnectionOrTheNetworkFails() throws Exception {
		control("fault", "{'kind':'disconnect'}");
		awaitEcho("refreshed");
		control("fault", "{'kind':'break_off'}");
		assertThat(control("sockets").path("connections").asInt()).isZero();
		var nobody = control("command", "{'user':'bela','text':'/echo hello'}");
		assertThat(nobody.at("/messages/0/text").asString())
			.isEqualTo("/echo failed with the error \"dispatch_failed\"");
		awaitConnections(1);
		awaitEcho("again");
	}

	/** How often tried before, and the error then or the reason now. */
	private List<String> deliveries(String event) {
		return control("log").path("entries")
			.valueStream()
			.filter((entry) -> event.equals(entry.at("/request/event_id").asString("")))
			.map((entry) -> entry.path("response"))
			.map((ack) -> ack.path("retry_num").asInt(0) + " "
					+ ack.path("retry_reason").asString(ack.path("error").asString("")))
			.toList();
	}

	private void awaitEcho(String text) {
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(
					control("command", "{'user':'bela','text':'/echo " + text + "'}").at("/messages/0/text").asString())
				.isEqualTo("Bolt heard " + text));
	}

	private String url() {
		return open(APP_TOKEN).path("url").asString();
	}

	private JsonNode open(String token) {
		return json(send(HttpRequest.newBuilder(uri("/sandbox/api/apps.connections.open"))
			.header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.noBody())));
	}

	/** A connection that acknowledges nothing. */
	private static final class Line implements WebSocket.Listener, AutoCloseable {

		private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();

		private final StringBuilder part = new StringBuilder();

		private final HttpClient client = HttpClient.newHttpClient();

		private final WebSocket socket;

		Line(String url) {
			this.socket = this.client.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
		}

		JsonNode next() throws InterruptedException {
			var message = this.heard.poll(10, TimeUnit.SECONDS);
			assertThat(message).as("nothing heard").isNotNull();
			return message;
		}

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			this.part.append(data);
			if (last) {
				this.heard.add(parse(this.part.toString()));
				this.part.setLength(0);
			}
			webSocket.request(1);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
			this.heard.add(Json.object().put("type", "closed"));
			return null;
		}

		@Override
		public void close() {
			this.socket.abort();
			this.client.close();
		}

	}

}

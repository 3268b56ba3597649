package io.dunwell.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import io.dunwell.sandbox.state.Json;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Drives the sandbox over real HTTP from both sides: as a person and as an app. Each
 * class gets a fresh workspace.
 */
@SpringBootTest(classes = TestWorkspace.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dunwell.sandbox=true", "dunwell.slack-sandbox.ack-timeout=3s", "server.address=127.0.0.1" })
@DirtiesContext
abstract class SandboxTest {

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	Environment environment;

	@Autowired
	BoltDesk desk;

	@Autowired
	TestWorkspace.MovableTime time;

	/** Gives the app its listeners, once per class. */
	abstract void teach(App app);

	@BeforeEach
	void pointTheAppAtTheSandbox() throws Exception {
		this.desk.slackConfig.setMethodsEndpointUrlPrefix("http://127.0.0.1:" + port() + "/sandbox/api/");
		if (!this.desk.isTaught) {
			this.desk.gateEverything();
			teach(this.desk.app);
			this.desk.isTaught = true;
		}
		var appToken = this.environment.getProperty("dunwell.slack.app-token");
		if (appToken != null && !this.desk.isConnected()) {
			this.desk.connect(appToken);
			awaitConnections(1);
		}
	}

	void awaitConnections(int count) {
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(control("sockets").path("connections").asInt()).isEqualTo(count));
	}

	String port() {
		return this.environment.getRequiredProperty("local.server.port");
	}

	String token() {
		return this.environment.getRequiredProperty("dunwell.slack.bot-token");
	}

	MethodsClient slack() {
		return this.desk.app.slack().methods(token());
	}

	/** Posts to the control API; quotes are written as apostrophes. */
	JsonNode control(String path, String body) {
		return json(send(HttpRequest.newBuilder(uri("/_control/" + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))));
	}

	JsonNode control(String pathAndQuery) {
		return json(send(HttpRequest.newBuilder(uri("/_control/" + pathAndQuery))));
	}

	/** Calls the Web API with a JSON body. */
	JsonNode api(String method, JsonNode body) {
		return json(send(HttpRequest.newBuilder(uri("/sandbox/api/" + method))
			.header("Content-Type", "application/json; charset=utf-8")
			.header("Authorization", "Bearer " + token())
			.POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))));
	}

	JsonNode api(String method, String body) {
		return api(method, parse(body));
	}

	static JsonNode parse(String apostrophised) {
		var node = Json.parse(apostrophised.replace('\'', '"'));
		if (node == null) {
			throw new IllegalArgumentException("No JSON: " + apostrophised);
		}
		return node;
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	URI uri(String path) {
		return URI.create("http://127.0.0.1:" + port() + path);
	}

	static ObjectNode json(HttpResponse<String> response) {
		return (ObjectNode) parse(response.body());
	}

}

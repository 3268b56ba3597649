package io.dunwell.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real HTTP against the edges; every test says itself what the desk behind them does. */
@SpringBootTest(classes = FakeDesk.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "dunwell.mode=none", "axon.axonserver.enabled=false",
				"axon.serializer.general=jackson3", "dunwell.sandbox=true", "dunwell.tokens.collector=collector-token",
				"dunwell.tokens.lead=lead-token", "dunwell.tokens.auditor=auditor-token",
				"dunwell.tokens.admin=admin-token", "dunwell.company-tokens.south.controller=south-token",
				"spring.servlet.multipart.max-file-size=100KB" })
public abstract class EdgeTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	protected FakeDesk desk;

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newHttpClient();

	@BeforeEach
	void forget() {
		this.desk.forget();
	}

	protected HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	protected HttpRequest.Builder as(String role, String path) {
		return to(path).header("Authorization", "Bearer " + role + "-token");
	}

	protected Answer get(String role, String path, String... headers) {
		HttpRequest.Builder request = as(role, path);
		return send(headers.length > 0 ? request.headers(headers) : request);
	}

	protected Answer post(String role, String path, String json, String... headers) {
		HttpRequest.Builder request = as(role, path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json));
		return send(headers.length > 0 ? request.headers(headers) : request);
	}

	protected Answer send(HttpRequest.Builder request) {
		return send(request, this.client);
	}

	protected static Answer send(HttpRequest.Builder request, HttpClient client) {
		try {
			return new Answer(client.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	/** What came back. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return JSON.readTree(body());
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/** The status and code of a problem document. */
		public String problem() {
			return status() + " " + json().path("code").asString("") + " " + header("Content-Type");
		}

	}

}

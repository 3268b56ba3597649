package io.dunwell.bot.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Slack's Web API and response URLs, as far as the bot uses them; keeps what it was told.
 */
public final class FakeSlack implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpServer server;

	private final LinkedBlockingQueue<Call> calls = new LinkedBlockingQueue<>();

	private final List<Call> seen = new ArrayList<>();

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final Map<String, String> locales = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> lost = new ConcurrentHashMap<>();

	private final AtomicInteger posts = new AtomicInteger();

	/** What is in the channels, newest first. */
	private final Deque<ObjectNode> history = new ConcurrentLinkedDeque<>();

	private volatile int retryAfter;

	/** One request: the method or {@code response_url}, and its parameters. */
	public record Call(String method, Map<String, String> parameters) {

		public JsonNode json(String parameter) {
			return JSON.readTree(this.parameters.getOrDefault(parameter, "null"));
		}

		public String text() {
			return this.parameters.getOrDefault("text", "");
		}

		/** The value of the first button with this action id. */
		public String button(String actionId) {
			for (JsonNode node : json("blocks").findParents("action_id")) {
				if (node.path("action_id").asString().equals(actionId)) {
					return node.path("value").asString();
				}
			}
			throw new AssertionError("no button " + actionId + " in " + this.parameters.get("blocks"));
		}

	}

	public FakeSlack() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException failed) {
			throw new IllegalStateException(failed);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/api/", this::api);
		this.server.createContext("/respond/", exchange -> {
			JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
			Map<String, String> parameters = new HashMap<>();
			body.properties()
				.forEach(field -> parameters.put(field.getKey(),
						field.getValue().isString() ? field.getValue().asString() : field.getValue().toString()));
			this.calls.add(new Call("response_url", parameters));
			answer(exchange, 200, "ok");
		});
		this.server.createContext("/upload/", exchange -> {
			byte[] bytes = exchange.getRequestBody().readAllBytes();
			this.calls.add(new Call("upload", Map.of("length", String.valueOf(bytes.length))));
			answer(exchange, 200, "OK");
		});
		this.server.start();
	}

	public String apiUrl() {
		return url() + "/api/";
	}

	public String responseUrl() {
		return url() + "/respond/1";
	}

	/** What this user has set as language. */
	public void locale(String user, String locale) {
		this.locales.put(user, locale);
	}

	/** The method refuses with this error from now on. */
	public void refuse(String method, String error) {
		this.answers.put(method, "{\"ok\":false,\"error\":\"" + error + "\"}");
	}

	/** The method answers 429 so many times. */
	public void busy(String method, int times) {
		this.busy.put(method, new AtomicInteger(times));
	}

	/** The method answers 429 so many times, and asks to wait for so many seconds. */
	public void busy(String method, int times, int seconds) {
		this.retryAfter = seconds;
		busy(method, times);
	}

	/** The method does what it is asked so many times, but its answer is lost. */
	public void lose(String method, int times) {
		this.lost.put(method, new AtomicInteger(times));
	}

	/** The method works again. */
	public void mend(String method) {
		this.answers.remove(method);
	}

	/** The texts of a channel, oldest first. */
	public List<String> said(String channel) {
		return this.history.stream()
			.filter(message -> message.path("channel").asString().equals(channel))
			.map(message -> message.path("text").asString())
			.toList()
			.reversed();
	}

	/**
	 * The next call of one of these, within ten seconds; others before it are kept aside.
	 */
	public Call next(String... methods) {
		try {
			for (Call call; (call = this.calls.poll(10, TimeUnit.SECONDS)) != null;) {
				this.seen.add(call);
				if (Set.of(methods).contains(call.method())) {
					return call;
				}
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
		throw new AssertionError("no " + Set.of(methods) + ", but " + this.seen);
	}

	/** All calls of a method that have come so far. */
	public List<Call> all(String method) {
		this.calls.drainTo(this.seen);
		return this.seen.stream().filter(call -> call.method().equals(method)).toList();
	}

	private String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void api(HttpExchange exchange) throws IOException {
		String method = exchange.getRequestURI().getPath().substring("/api/".length());
		Map<String, String> parameters = form(
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer xoxb-test");
		if (this.busy.containsKey(method) && this.busy.get(method).getAndDecrement() > 0) {
			exchange.getResponseHeaders().add("Retry-After", String.valueOf(this.retryAfter));
			answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
			return;
		}
		this.calls.add(new Call(method, parameters));
		String refusal = this.answers.get(method);
		String answer = refusal != null ? refusal : answer(method, parameters);
		if (this.lost.containsKey(method) && this.lost.get(method).getAndDecrement() > 0) {
			exchange.close();
			return;
		}
		answer(exchange, 200, answer);
	}

	private String answer(String method, Map<String, String> parameters) {
		return switch (method) {
			case "users.info" -> "{\"ok\":true,\"user\":{\"id\":\"%s\",\"tz\":\"Europe/Stockholm\",\"locale\":\"%s\"}}"
				.formatted(parameters.get("user"),
						this.locales.getOrDefault(String.valueOf(parameters.get("user")), "en-GB"));
			case "conversations.open" ->
				"{\"ok\":true,\"channel\":{\"id\":\"D%s\"}}".formatted(parameters.get("users"));
			case "chat.postMessage" -> "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}"
				.formatted(parameters.get("channel"), posted(parameters));
			case "conversations.history", "conversations.replies" ->
				JSON.createObjectNode().put("ok", true).set("messages", history(parameters)).toString();
			case "conversations.list" ->
				"{\"ok\":true,\"channels\":[{\"id\":\"C1\",\"name\":\"general\"},{\"id\":\"C2\",\"name\":\"collections\"}]}";
			case "files.getUploadURLExternal" ->
				"{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"%s/upload/1\"}".formatted(url());
			default -> "{\"ok\":true}";
		};
	}

	private String posted(Map<String, String> parameters) {
		String ts = "1700000000.%06d".formatted(this.posts.incrementAndGet());
		ObjectNode message = JSON.createObjectNode().put("ts", ts).put("type", "message");
		parameters.forEach((name, value) -> {
			if (name.equals("metadata")) {
				message.set(name, JSON.readTree(value));
			}
			else if (!name.equals("blocks")) {
				message.put(name, value);
			}
		});
		this.history.addFirst(message);
		return ts;
	}

	private ArrayNode history(Map<String, String> parameters) {
		ArrayNode messages = JSON.createArrayNode();
		this.history.stream()
			.filter(message -> message.path("channel").asString().equals(parameters.get("channel")))
			.forEach(messages::add);
		return messages;
	}

	private static Map<String, String> form(String body) {
		Map<String, String> parameters = new HashMap<>();
		for (String pair : body.split("&", -1)) {
			String[] parts = pair.split("=", 2);
			if (parts.length == 2) {
				parameters.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
						URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
			}
		}
		return parameters;
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}

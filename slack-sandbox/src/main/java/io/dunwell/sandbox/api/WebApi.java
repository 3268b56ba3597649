package io.dunwell.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import io.dunwell.sandbox.state.Journal;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.socket.Sockets;
import io.dunwell.sandbox.state.World;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's Web API over HTTP: authenticates, meets faults on request, answers in Slack's
 * shapes, keeps the log.
 */
public final class WebApi {

	private final Tokens tokens;

	private final Faults faults;

	private final Journal journal;

	private final Scopes scopes;

	private final Map<String, Function<Args, ObjectNode>> methods = new HashMap<>();

	/**
	 * The API for one app.
	 * @param baseUrl this server's address, for permalinks
	 */
	public WebApi(Tokens tokens, World world, Sockets sockets, AppVoice voice, ViewShop shop, Faults faults,
			Supplier<String> baseUrl) {
		this.tokens = tokens;
		this.faults = faults;
		this.journal = world.journal();
		this.scopes = new Scopes(world.directory().app().scopes());
		List.of(new ConnectionMethods(sockets, baseUrl),
				new ChatMethods(world.directory(), world.messages(), voice, baseUrl),
				new ConversationMethods(world.directory(), world.messages()),
				new PeopleMethods(world.directory(), world.time()), new FileMethods(world, voice, baseUrl),
				new ReactionMethods(world.directory(), world.messages()),
				new ViewMethods(world.directory(), world.grants(), world.views(), shop))
			.forEach((group) -> this.methods.putAll(group.byName()));
	}

	public RouterFunction<ServerResponse> routes(String prefix) {
		return RouterFunctions.route()
			.POST(prefix + "/{method}", this::handle)
			.GET(prefix + "/{method}", this::handle)
			.build();
	}

	private ServerResponse handle(ServerRequest request) throws IOException {
		var method = request.pathVariable("method");
		var args = read(request);
		var started = System.nanoTime();
		var fault = this.faults.take(method);
		var answer = (fault == null || fault.applied()) ? call(method, request, args) : refusal(fault.error());
		var status = (fault != null) ? fault.status() : 200;
		var took = Duration.ofNanos(System.nanoTime() - started);
		this.journal.note("from_app", method, status, took, withoutToken(args), answer);
		if (fault == null) {
			return respond(200, 0, answer);
		}
		return ServerResponse.async(CompletableFuture.supplyAsync(() -> respond(status, fault.retryAfter(), answer),
				CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS)));
	}

	private static ServerResponse respond(int status, int retryAfter, ObjectNode answer) {
		var response = ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
		if (retryAfter > 0) {
			response.header("Retry-After", Integer.toString(retryAfter));
		}
		return response.body(Json.write(answer).getBytes(StandardCharsets.UTF_8));
	}

	private ObjectNode call(String name, ServerRequest request, ObjectNode args) {
		try {
			if (!"api.test".equals(name)) {
				authenticate(name, request, args);
			}
			var method = this.methods.get(name);
			if (method == null) {
				return refusal("unknown_method").put("req_method", name);
			}
			var missing = this.scopes.missing(name, new Args(args));
			if (missing != null) {
				return refusal("missing_scope").put("needed", missing).put("provided", this.scopes.provided());
			}
			var answer = Json.object().put("ok", true);
			answer.setAll(method.apply(new Args(args)));
			return answer;
		}
		catch (SlackError refused) {
			return refused.toJson();
		}
	}

	private static ObjectNode refusal(String code) {
		return new SlackError(code).toJson();
	}

	private void authenticate(String method, ServerRequest request, ObjectNode args) {
		var header = request.headers().firstHeader("Authorization");
		var given = (header != null && header.startsWith("Bearer ")) ? header.substring("Bearer ".length())
				: Json.textOrEmpty(args, "token");
		this.tokens.check(given, ConnectionMethods.OPEN.equals(method));
	}

	private static ObjectNode read(ServerRequest request) throws IOException {
		var args = Json.object();
		request.params().forEach((name, values) -> args.put(name, values.getFirst()));
		var isJson = request.headers().contentType().filter(MediaType.APPLICATION_JSON::isCompatibleWith).isPresent();
		if (isJson) {
			var body = new String(request.servletRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (Json.parse(body) instanceof ObjectNode object) {
				args.setAll(object);
			}
		}
		return args;
	}

	/** The log shows structured arguments as the JSON they are. */
	private static ObjectNode withoutToken(ObjectNode args) {
		var shown = Json.object();
		args.properties().forEach((field) -> {
			var text = field.getValue().isString() ? field.getValue().stringValue() : "";
			var parsed = (text.startsWith("{") || text.startsWith("[")) ? Json.parse(text) : null;
			shown.set(field.getKey(), (parsed != null) ? parsed : field.getValue());
		});
		shown.remove("token");
		return shown;
	}

}

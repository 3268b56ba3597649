package io.dunwell.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the app answers to an interaction: in the acknowledgement of a command, or later
 * by response URL.
 */
public final class Replies {

	private final World world;

	private final AppVoice voice;

	private final Faults faults;

	private final Supplier<String> baseUrl;

	public Replies(World world, AppVoice voice, Faults faults, Supplier<String> baseUrl) {
		this.world = world;
		this.voice = voice;
		this.faults = faults;
		this.baseUrl = baseUrl;
	}

	/** A fresh response URL for what that person has just done. */
	public String newUrl(String channel, String person, @Nullable String sourceTs) {
		return this.baseUrl.get() + "/sandbox/response/" + this.world.grants().newReply(channel, person, sourceTs);
	}

	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().POST("/sandbox/response/{token}", this::handle).build();
	}

	private ServerResponse handle(ServerRequest request) throws IOException {
		var text = new String(request.servletRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		var body = (Json.parse(text) instanceof ObjectNode object) ? object : Json.object();
		var fault = this.faults.take("response_url");
		if (fault != null) {
			this.world.journal().note("from_app", "response_url", fault.status(), Duration.ZERO, body, Json.object());
			return ServerResponse.status(fault.status())
				.header("Retry-After", Integer.toString(fault.retryAfter()))
				.body(fault.error());
		}
		var error = answer(request.pathVariable("token"), body);
		var status = (error == null) ? 200 : error.endsWith("_url") ? 404 : 400;
		var answer = Json.object().put("ok", error == null);
		if (error != null) {
			answer.put("error", error);
		}
		this.world.journal().note("from_app", "response_url", status, Duration.ZERO, body, answer);
		if (error == null) {
			return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body("ok");
		}
		return ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.write(answer).getBytes(StandardCharsets.UTF_8));
	}

	private @Nullable String answer(String token, ObjectNode body) {
		var outcome = this.world.grants().useReply(token);
		var grant = outcome.grant();
		if (grant == null) {
			return outcome.error();
		}
		try {
			post(body, grant.channel(), grant.person(), grant.sourceTs());
			return null;
		}
		catch (SlackError refused) {
			return refused.code();
		}
	}

	/**
	 * Shows the app's answer to that person, or to all in the room when the app says so.
	 */
	public void post(ObjectNode body, String channel, String person, @Nullable String sourceTs) {
		if (sourceTs != null && Json.isTrue(body, "delete_original")) {
			this.world.messages().delete(channel, sourceTs);
			return;
		}
		var message = this.voice.message(Json.text(body, "text"), body.get("blocks"));
		if (sourceTs != null && Json.isTrue(body, "replace_original")) {
			this.world.messages().edit(channel, sourceTs, (original) -> {
				original.remove("blocks");
				original.setAll(message);
			});
			return;
		}
		var thread = Json.text(body, "thread_ts");
		if (thread != null) {
			message.put("thread_ts", thread);
		}
		var toAll = "in_channel".equals(Json.text(body, "response_type"));
		this.world.messages().add(channel, message, toAll ? null : person);
	}

}

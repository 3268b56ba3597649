package io.dunwell.sandbox.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import io.dunwell.sandbox.api.Faults;
import io.dunwell.sandbox.api.Replies;
import io.dunwell.sandbox.api.ViewShop;
import io.dunwell.sandbox.delivery.Ack;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.delivery.Envelopes;
import io.dunwell.sandbox.socket.Sockets;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

import static org.springframework.web.servlet.function.RequestPredicates.contentType;

/**
 * {@code /_control}: what a person does in Slack, as requests, for tests and for the
 * page. Only JSON is taken, so that no foreign web page can post here without asking the
 * browser first.
 */
public final class ControlApi {

	private final World world;

	private final Courier courier;

	private final Faults faults;

	private final Sockets sockets;

	private final Commands commands;

	private final Talk talk;

	private final Presses presses;

	private final Suggestions suggestions;

	private final Forms forms;

	private final Sight sight;

	public ControlApi(World world, Courier courier, Sockets sockets, Replies replies, ViewShop shop, Faults faults) {
		var envelopes = new Envelopes(world);
		this.world = world;
		this.courier = courier;
		this.faults = faults;
		this.sockets = sockets;
		this.commands = new Commands(world, courier, envelopes, replies);
		this.talk = new Talk(world, courier, envelopes);
		this.suggestions = new Suggestions(courier, envelopes);
		this.presses = new Presses(world, courier, envelopes, replies, this.suggestions);
		this.forms = new Forms(world, courier, envelopes, this.presses, shop);
		this.sight = new Sight(world);
	}

	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.path("/_control",
					(control) -> control
						.nest(contentType(MediaType.APPLICATION_JSON),
								(json) -> json.POST("/command", (request) -> doing(request, this::command))
									.POST("/message", (request) -> doing(request, this::message))
									.POST("/click", (request) -> doing(request, this::click))
									.POST("/submit", (request) -> doing(request, this::submit))
									.POST("/close", (request) -> doing(request, this::close))
									.POST("/home", (request) -> doing(request, this::openHome))
									.POST("/options", (request) -> asking(body(request), this::options))
									.POST("/read", (request) -> asking(body(request), this::read))
									.POST("/fault", (request) -> asking(body(request), this::fault))
									.POST("/redeliver", (request) -> asking(body(request), this::redeliver)))
						.GET("/messages", (request) -> asking(query(request), this::messages))
						.GET("/home", (request) -> asking(query(request), this::home))
						.GET("/views", (request) -> asking(query(request), this::views))
						.GET("/log", (request) -> asking(query(request), this::log))
						.GET("/sockets", (request) -> asking(query(request), this::sockets))
						.GET("/workspace", (request) -> asking(query(request), this::workspace)))
			.build();
	}

	private void command(Wish wish, ObjectNode answer) {
		var typed = wish.required("text").strip();
		if (!typed.matches("(?s)/\\S+.*")) {
			throw new Refusal("not_a_command", "A command begins with a slash: " + typed);
		}
		acknowledged(answer, this.commands.type(wish.person(), wish.ownRoom(), typed, wish.text("thread_ts")));
	}

	private void message(Wish wish, ObjectNode answer) {
		acknowledged(answer,
				this.talk.say(wish.person(), wish.ownRoom(), wish.required("text"), wish.text("thread_ts")));
	}

	private void click(Wish wish, ObjectNode answer) {
		acknowledged(answer, this.presses.press(scene(wish), wish.required("action_id"), wish.text("block_id"),
				wish.node("value"), wish.node("values")));
	}

	/**
	 * A form that is updated by the acknowledgement itself is at work: what comes of it
	 * is waited for.
	 */
	private void submit(Wish wish, ObjectNode answer) {
		var submission = this.forms.submit(scene(wish), wish.node("values"));
		if (submission.atWork()) {
			this.sight.describe(Json.object(), wish.person(), this.world.changes().last(), wish.longestWait(2000),
					wish.quiet());
		}
		acknowledged(answer, submission.ack());
		answer.set("errors", submission.errors());
		answer.put("trouble", submission.trouble());
	}

	private void close(Wish wish, ObjectNode answer) {
		acknowledged(answer, this.forms.close(scene(wish), Json.isTrue(wish.body(), "all")));
	}

	private void openHome(Wish wish, ObjectNode answer) {
		acknowledged(answer, this.talk.openHome(wish.person()));
	}

	private static void acknowledged(ObjectNode answer, @Nullable Ack ack) {
		answer.set("ack", (ack != null) ? ack.toJson() : null);
	}

	private Scene scene(Wish wish) {
		var person = wish.person();
		var viewId = wish.text("view_id");
		if (viewId != null) {
			var seen = this.world.views()
				.find(viewId)
				.filter((view) -> view.person().equals(person.id()))
				.orElseThrow(() -> new Refusal("view_not_found", person.handle() + " has no view " + viewId));
			return new Scene(person, null, null, seen.view());
		}
		var room = wish.ownRoom();
		var post = this.world.messages()
			.find(room.id(), wish.required("ts"))
			.filter((found) -> found.isVisibleTo(person.id()))
			.orElseThrow(() -> new Refusal("message_not_found", "No such message in " + room.name()));
		return new Scene(person, room, post, null);
	}

	private ObjectNode options(Wish wish) {
		var scene = scene(wish);
		var placed = this.presses.find(scene, wish.required("action_id"), wish.text("block_id"), Json.object());
		var search = wish.text("value");
		var answer = Json.object();
		answer.setAll((ObjectNode) this.suggestions.ask(scene, placed, (search != null) ? search : ""));
		return answer;
	}

	private ObjectNode read(Wish wish) {
		this.world.messages().markRead(wish.room().id(), wish.person().id());
		return Json.object();
	}

	private ObjectNode redeliver(Wish wish) {
		var ack = this.courier.redeliverLast()
			.orElseThrow(() -> new Refusal("nothing_delivered", "Nothing has been delivered yet"));
		var answer = Json.object();
		answer.set("ack", ack.toJson());
		return answer;
	}

	private ObjectNode fault(Wish wish) {
		Faulty.ask(wish, this.faults, this.courier, this.sockets);
		return Json.object();
	}

	private ObjectNode messages(Wish wish) {
		var room = wish.room();
		var viewer = (wish.text("user") != null) ? wish.person().id() : null;
		var thread = wish.text("thread_ts");
		var answer = Json.object();
		answer.set("channel", Json.object().put("id", room.id()).put("name", room.name()).put("topic", room.topic()));
		var list = answer.putArray("messages");
		this.world.messages()
			.posts(room.id())
			.stream()
			.filter((post) -> viewer == null || post.isVisibleTo(viewer))
			.filter((post) -> thread == null || post.ts().equals(thread) || thread.equals(post.threadTs()))
			.forEach((post) -> list.add(post.toJson()));
		return answer;
	}

	/**
	 * Opens the Home tab, as looking at it does in Slack, and shows it once the app has
	 * had time to publish.
	 */
	private ObjectNode home(Wish wish) {
		var person = wish.person();
		var answer = Json.object();
		if (!"false".equals(wish.text("open"))) {
			var since = this.world.changes().last();
			var usual = this.world.views().home(person.id()).isPresent() ? 300 : 2000;
			acknowledged(answer, this.talk.openHome(person));
			this.sight.describe(Json.object(), person, since, wish.longestWait(usual), wish.quiet());
		}
		answer.set("view", this.world.views().home(person.id()).orElse(null));
		return answer;
	}

	private ObjectNode views(Wish wish) {
		var answer = Json.object();
		var list = answer.putArray("views");
		this.sight.views(wish.person()).forEach(list::add);
		return answer;
	}

	private ObjectNode log(Wish wish) {
		var answer = Json.object();
		var list = answer.putArray("entries");
		this.world.journal().after(wish.node("after").asLong(0), wish.node("limit").asInt(1000)).forEach(list::add);
		return answer;
	}

	/** How many connections the app has in Socket Mode. */
	private ObjectNode sockets(Wish wish) {
		return Json.object().put("connections", this.sockets.count());
	}

	private ObjectNode workspace(Wish wish) {
		return this.sight.workspace(wish.person());
	}

	private ServerResponse doing(ServerRequest request, Deed deed) throws IOException {
		var since = this.world.changes().last();
		return asking(body(request), (wish) -> {
			var answer = Json.object();
			deed.does(wish, answer);
			this.sight.describe(answer, wish.person(), since, wish.longestWait(2000), wish.quiet());
			return answer;
		});
	}

	private ServerResponse asking(ObjectNode body, Function<Wish, ObjectNode> question) {
		try {
			var answer = Json.object().put("ok", true);
			answer.setAll(question.apply(new Wish(body, this.world.directory())));
			return respond(200, answer);
		}
		catch (Refusal refused) {
			return respond(400,
					Json.object().put("ok", false).put("error", refused.code()).put("detail", refused.getMessage()));
		}
	}

	private static ServerResponse respond(int status, ObjectNode answer) {
		return ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.write(answer).getBytes(StandardCharsets.UTF_8));
	}

	private static ObjectNode body(ServerRequest request) throws IOException {
		var text = new String(request.servletRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return (Json.parse(text) instanceof ObjectNode object) ? object : Json.object();
	}

	private static ObjectNode query(ServerRequest request) {
		var query = Json.object();
		request.params().forEach((name, values) -> query.put(name, values.getFirst()));
		return query;
	}

	/** Something a person does; the answer tells what came of it. */
	private interface Deed {

		void does(Wish wish, ObjectNode answer);

	}

}

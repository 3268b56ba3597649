package io.dunwell.sandbox.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Messages;
import io.dunwell.sandbox.state.Post;
import io.dunwell.sandbox.state.Room;
import tools.jackson.databind.node.ObjectNode;

/** {@code conversations.*}: where the app may speak and what was said there. */
final class ConversationMethods implements Methods {

	private final Directory directory;

	private final Messages messages;

	ConversationMethods(Directory directory, Messages messages) {
		this.directory = directory;
		this.messages = messages;
	}

	@Override
	public Map<String, Function<Args, ObjectNode>> byName() {
		return Map.of("conversations.open", this::open, "conversations.list", this::list, "conversations.info",
				this::info, "conversations.members", this::members, "conversations.history", this::history,
				"conversations.replies", this::replies);
	}

	private ObjectNode open(Args args) {
		var users = args.textOr("users", "");
		if (users.contains(",")) {
			throw new SlackError("method_not_supported_for_channel_type");
		}
		var room = users.isEmpty() ? Rooms.named(this.directory, args.required("channel")) : directTo(users);
		if (!room.isDirect()) {
			throw new SlackError("method_not_supported_for_channel_type");
		}
		var answer = Json.object().put("no_op", true).put("already_open", true);
		answer.set("channel", args.isTrue("return_im") ? describe(room) : Json.object().put("id", room.id()));
		return answer;
	}

	private Room directTo(String user) {
		return this.directory.directTo(this.directory.person(user).orElseThrow(() -> new SlackError("user_not_found")));
	}

	private ObjectNode list(Args args) {
		var types = List.of(args.textOr("types", "public_channel").split(",", -1));
		var rooms = this.directory.rooms()
			.stream()
			.filter((room) -> types.contains(room.isDirect() ? "im" : "public_channel"))
			.map(this::describe)
			.toList();
		return Page.of(rooms, args, 100, 1000).into("channels");
	}

	private ObjectNode info(Args args) {
		var answer = Json.object();
		answer.set("channel", describe(Rooms.named(this.directory, args.textOr("channel", ""))));
		return answer;
	}

	private ObjectNode members(Args args) {
		var room = Rooms.named(this.directory, args.textOr("channel", ""));
		var ids = new ArrayList<>(room.members());
		if (room.appInvited()) {
			ids.add(this.directory.app().botUserId());
		}
		return Page.of(ids.stream().map((id) -> Json.string(id)).toList(), args, 100, 1000).into("members");
	}

	private ObjectNode describe(Room room) {
		return room.toJson(this.directory.workspace().teamId(), this.directory.app().botUserId());
	}

	/** Newest first, without replies that were not also sent to the channel. */
	private ObjectNode history(Args args) {
		var posts = readable(args).stream()
			.filter((post) -> !post.isReply() || "thread_broadcast".equals(Json.text(post.message(), "subtype")))
			.toList();
		var page = Page.of(shown(posts.reversed(), args), args, 100, 999);
		return page.into("messages").put("has_more", page.hasMore()).put("pin_count", 0);
	}

	/** The parent first, then its replies, oldest first. */
	private ObjectNode replies(Args args) {
		var thread = args.required("ts");
		var posts = readable(args).stream()
			.filter((post) -> post.ts().equals(thread) || thread.equals(post.threadTs()))
			.toList();
		if (posts.isEmpty()) {
			throw new SlackError("thread_not_found");
		}
		var page = Page.of(shown(posts, args), args, 1000, 1000);
		return page.into("messages").put("has_more", page.hasMore());
	}

	private List<Post> readable(Args args) {
		var room = Rooms.writable(this.directory, args.textOr("channel", ""));
		var oldest = args.textOr("oldest", "0");
		var latest = args.textOr("latest", "9999999999.999999");
		var inclusive = args.isTrue("inclusive");
		return this.messages.posts(room.id())
			.stream()
			.filter((post) -> !post.isEphemeral())
			.filter((post) -> inclusive ? post.ts().compareTo(oldest) >= 0 && post.ts().compareTo(latest) <= 0
					: post.ts().compareTo(oldest) > 0 && post.ts().compareTo(latest) < 0)
			.toList();
	}

	private static List<ObjectNode> shown(List<Post> posts, Args args) {
		var withMetadata = args.isTrue("include_all_metadata");
		return posts.stream().map((post) -> {
			var message = post.message().deepCopy();
			if (!withMetadata) {
				message.remove("metadata");
			}
			return message;
		}).toList();
	}

}

package io.dunwell.sandbox.api;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Messages;
import io.dunwell.sandbox.state.Post;
import io.dunwell.sandbox.state.Room;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}: what the app says. */
final class ChatMethods implements Methods {

	/** Slack: metadata is limited to 16 KB. */
	private static final int MOST_METADATA = 16_384;

	private final Directory directory;

	private final Messages messages;

	private final AppVoice voice;

	private final Supplier<String> baseUrl;

	ChatMethods(Directory directory, Messages messages, AppVoice voice, Supplier<String> baseUrl) {
		this.directory = directory;
		this.messages = messages;
		this.voice = voice;
		this.baseUrl = baseUrl;
	}

	@Override
	public Map<String, Function<Args, ObjectNode>> byName() {
		return Map.of("chat.postMessage", this::postMessage, "chat.postEphemeral", this::postEphemeral, "chat.update",
				this::update, "chat.delete", this::delete, "chat.getPermalink", this::getPermalink);
	}

	private ObjectNode postMessage(Args args) {
		var room = Rooms.writable(this.directory, args.textOr("channel", ""));
		var post = this.messages.add(room.id(), draft(args, room), null);
		var answer = Json.object().put("channel", room.id()).put("ts", post.ts());
		answer.set("message", post.message());
		return answer;
	}

	private ObjectNode draft(Args args, Room room) {
		var draft = this.voice.message(args.text("text"), args.json("blocks", "invalid_blocks_format"));
		var thread = args.textOr("thread_ts", "");
		if (!thread.isEmpty()) {
			draft.put("thread_ts", parent(room, thread));
			if (args.isTrue("reply_broadcast")) {
				draft.put("subtype", "thread_broadcast");
			}
		}
		var metadata = args.json("metadata", "invalid_metadata_format");
		if (metadata != null) {
			if (!metadata.path("event_type").isString() || !metadata.path("event_payload").isObject()) {
				throw new SlackError("invalid_metadata_format");
			}
			if (metadata.toString().length() > MOST_METADATA) {
				throw new SlackError("metadata_too_large");
			}
			draft.set("metadata", metadata);
		}
		return draft;
	}

	/** Replies to a reply go to the same thread, as in Slack. */
	private String parent(Room room, String ts) {
		var post = this.messages.find(room.id(), ts)
			.filter((found) -> !found.isEphemeral())
			.orElseThrow(() -> new SlackError("thread_not_found"));
		var thread = post.threadTs();
		return (thread != null) ? thread : ts;
	}

	private ObjectNode postEphemeral(Args args) {
		var room = Rooms.writable(this.directory, args.textOr("channel", ""));
		var person = this.directory.person(args.required("user")).orElseThrow(() -> new SlackError("user_not_found"));
		if (!room.members().contains(person.id())) {
			throw new SlackError("user_not_in_channel");
		}
		var post = this.messages.add(room.id(), draft(args, room), person.id());
		return Json.object().put("message_ts", post.ts());
	}

	private ObjectNode update(Args args) {
		var own = own(args, "cant_update_message");
		var text = args.text("text");
		var blocks = args.json("blocks", "invalid_blocks_format");
		if (text == null && blocks == null) {
			throw new SlackError("no_text");
		}
		var edited = this.messages.edit(own.channel(), own.ts(), (message) -> {
			this.voice.fill(message, text, blocks);
			var metadata = args.json("metadata", "invalid_metadata_format");
			if (metadata != null) {
				message.set("metadata", metadata);
			}
			message.putObject("edited").put("user", this.directory.app().botUserId()).put("ts", this.messages.nextTs());
		}).orElseThrow(() -> new SlackError("message_not_found"));
		var answer = Json.object()
			.put("channel", own.channel())
			.put("ts", own.ts())
			.put("text", Json.textOrEmpty(edited.message(), "text"));
		answer.set("message", edited.message());
		return answer;
	}

	private ObjectNode delete(Args args) {
		var own = own(args, "cant_delete_message");
		this.messages.delete(own.channel(), own.ts());
		return Json.object().put("channel", own.channel()).put("ts", own.ts());
	}

	private Post own(Args args, String codeWhenNot) {
		var post = Rooms.message(this.directory, this.messages, args.textOr("channel", ""), args.textOr("ts", ""));
		if (!this.directory.app().botUserId().equals(Json.text(post.message(), "user"))) {
			throw new SlackError(codeWhenNot);
		}
		return post;
	}

	private ObjectNode getPermalink(Args args) {
		var post = Rooms.message(this.directory, this.messages, args.textOr("channel", ""),
				args.textOr("message_ts", ""));
		return Json.object()
			.put("channel", post.channel())
			.put("permalink", this.baseUrl.get() + "/sandbox?channel=" + post.channel() + "&ts=" + post.ts());
	}

}

package io.dunwell.sandbox.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import io.dunwell.sandbox.state.Files.Upload;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code files.*}: pictures and papers, sent in three steps (ask for an address, send the
 * bytes there, say that it is complete).
 */
final class FileMethods implements Methods {

	/** The sandbox keeps files in memory; Slack itself takes 1 GB. */
	private static final int LARGEST = 20_000_000;

	private final World world;

	private final AppVoice voice;

	private final Supplier<String> baseUrl;

	FileMethods(World world, AppVoice voice, Supplier<String> baseUrl) {
		this.world = world;
		this.voice = voice;
		this.baseUrl = baseUrl;
	}

	@Override
	public Map<String, Function<Args, ObjectNode>> byName() {
		return Map.of("files.getUploadURLExternal", this::expect, "files.completeUploadExternal", this::complete,
				"files.info", this::info, "files.delete", this::delete);
	}

	private ObjectNode expect(Args args) {
		var length = args.number("length", 0, Integer.MAX_VALUE);
		if (length == 0) {
			throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: length"));
		}
		if (length > LARGEST) {
			throw new SlackError("file_upload_size_restricted");
		}
		var upload = this.world.files().expect(args.required("filename"), args.textOr("alt_txt", ""), length);
		return Json.object()
			.put("upload_url", this.baseUrl.get() + FileDoor.UPLOADS + upload.secret())
			.put("file_id", upload.id());
	}

	private ObjectNode complete(Args args) {
		if (!(args.json("files", "invalid_arguments") instanceof ArrayNode given) || given.isEmpty()) {
			throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: files"));
		}
		var uploads = given.valueStream().map(this::uploaded).toList();
		var room = args.textOr("channel_id", "");
		var message = room.isEmpty() ? null : draft(args, room);
		var files = Json.array();
		uploads.forEach((upload) -> this.world.files()
			.change(upload.id(), (same) -> upload)
			.ifPresent((stored) -> files.add(describe(stored))));
		if (message != null) {
			message.put("upload", true).set("files", files);
			this.world.messages().add(Rooms.writable(this.world.directory(), room).id(), message, null);
		}
		var answer = Json.object();
		answer.set("files", files);
		return answer;
	}

	private Upload uploaded(JsonNode given) {
		return this.world.files()
			.find(Json.textOrEmpty(given, "id"))
			.filter((each) -> each.bytes() != null)
			.orElseThrow(() -> new SlackError("file_not_found"))
			.completed(Json.text(given, "title"));
	}

	private ObjectNode draft(Args args, String channel) {
		var room = Rooms.writable(this.world.directory(), channel);
		var message = this.voice.nothing();
		this.voice.fill(message, args.text("initial_comment"), args.json("blocks", "invalid_blocks_format"));
		var thread = args.textOr("thread_ts", "");
		if (!thread.isEmpty()) {
			if (this.world.messages().find(room.id(), thread).isEmpty()) {
				throw new SlackError("invalid_thread_ts");
			}
			message.put("thread_ts", thread);
		}
		return message;
	}

	private ObjectNode info(Args args) {
		var answer = Json.object();
		answer.set("file",
				describe(this.world.files()
					.find(args.required("file"))
					.filter(Upload::isComplete)
					.orElseThrow(() -> new SlackError("file_not_found"))));
		return answer;
	}

	private ObjectNode delete(Args args) {
		if (!this.world.files().delete(args.required("file"))) {
			throw new SlackError("file_not_found");
		}
		return Json.object();
	}

	private ObjectNode describe(Upload upload) {
		var url = this.baseUrl.get() + FileDoor.FILES + upload.id();
		var type = FileDoor.type(upload).toString();
		return Json.object()
			.put("id", upload.id())
			.put("name", upload.name())
			.put("title", upload.title())
			.put("mimetype", type)
			.put("filetype", upload.name().replaceFirst("^.*\\.", ""))
			.put("size", upload.length())
			.put("mode", "hosted")
			.put("user", this.world.directory().app().botUserId())
			.put("is_external", false)
			.put("alt_txt", emptyAsNull(upload.altText()))
			.put("url_private", url)
			.put("permalink", url);
	}

	private static @Nullable String emptyAsNull(String text) {
		return text.isEmpty() ? null : text;
	}

}

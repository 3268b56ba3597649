package io.dunwell.sandbox.api;

import java.util.List;

import io.dunwell.sandbox.blocks.Blocks;
import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Files;
import io.dunwell.sandbox.state.Ids;
import io.dunwell.sandbox.state.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages in the app's name, checked as Slack checks them; used by the Web API, response
 * URLs and acknowledgements.
 */
public final class AppVoice {

	/** Slack cuts off or refuses longer text. */
	private static final int LONGEST_TEXT = 40_000;

	private final Directory directory;

	private final Files files;

	private final Ids ids;

	public AppVoice(Directory directory, Files files, Ids ids) {
		this.directory = directory;
		this.files = files;
		this.ids = ids;
	}

	/** A message that is ready to be added to a room. */
	public ObjectNode message(@Nullable String text, @Nullable JsonNode blocks) {
		if ((text == null || text.isBlank()) && (blocks == null || blocks.isEmpty())) {
			throw new SlackError("no_text");
		}
		var message = nothing();
		fill(message, text, blocks);
		return message;
	}

	/** A message that has only its author. */
	ObjectNode nothing() {
		var app = this.directory.app();
		var teamId = this.directory.workspace().teamId();
		var message = Json.object()
			.put("user", app.botUserId())
			.put("bot_id", app.botId())
			.put("app_id", app.id())
			.put("team", teamId);
		message.putObject("bot_profile")
			.put("id", app.botId())
			.put("app_id", app.id())
			.put("name", app.name())
			.put("deleted", false)
			.put("team_id", teamId);
		return message;
	}

	/** Sets text and blocks where they are given. */
	public void fill(ObjectNode message, @Nullable String text, @Nullable JsonNode blocks) {
		if (text != null && text.length() > LONGEST_TEXT) {
			throw new SlackError("msg_too_long");
		}
		message.put("text", (text != null) ? text : Json.textOrEmpty(message, "text"));
		if (blocks != null) {
			message.set("blocks", checked(blocks));
		}
	}

	private JsonNode checked(JsonNode blocks) {
		if (!blocks.isArray()) {
			throw new SlackError("invalid_blocks_format");
		}
		refuse("invalid_blocks", Blocks.check(blocks));
		refuse("invalid_blocks",
				this.files.missing(blocks).stream().map((id) -> "[ERROR] invalid slack file: " + id).toList());
		if (Blocks.isTooLong(blocks)) {
			throw new SlackError("msg_blocks_too_long");
		}
		return Blocks.withIds(blocks, this.ids);
	}

	private static void refuse(String code, List<String> messages) {
		if (!messages.isEmpty()) {
			throw new SlackError(code, messages);
		}
	}

}

package io.dunwell.sandbox.api;

import java.util.List;

import io.dunwell.sandbox.blocks.Blocks;
import io.dunwell.sandbox.blocks.Inputs;
import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Files;
import io.dunwell.sandbox.state.Ids;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Views;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes views as Slack hands them back: checked, with ids, a hash and the state of their
 * inputs.
 */
public final class ViewShop {

	/** Slack: a view may hold at most 250 KB. */
	private static final int MOST_BYTES = 250_000;

	private final Directory directory;

	private final Views views;

	private final Files files;

	private final Ids ids;

	public ViewShop(Directory directory, Views views, Files files, Ids ids) {
		this.directory = directory;
		this.views = views;
		this.files = files;
		this.ids = ids;
	}

	/**
	 * A new view, or the next state of an old one: ids stay, and inputs whose block_id
	 * and action_id stay keep what was typed.
	 */
	public ObjectNode make(@Nullable JsonNode given, String type, @Nullable ObjectNode old) {
		if (given == null || !given.isObject()) {
			throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: view"));
		}
		check(given, type, old);
		var app = this.directory.app();
		var teamId = this.directory.workspace().teamId();
		var view = Json.object()
			.put("id", (old != null) ? Json.textOrEmpty(old, "id") : this.ids.next("V"))
			.put("team_id", teamId)
			.put("type", type);
		List.of("title", "close", "submit").forEach((field) -> view.set(field, given.get(field)));
		view.set("blocks", Blocks.withIds(given.path("blocks"), this.ids));
		view.put("private_metadata", Json.textOrEmpty(given, "private_metadata"))
			.put("callback_id", Json.textOrEmpty(given, "callback_id"))
			.put("external_id", Json.textOrEmpty(given, "external_id"))
			.put("hash", this.ids.next("h"))
			.put("clear_on_close", Json.isTrue(given, "clear_on_close"))
			.put("notify_on_close", Json.isTrue(given, "notify_on_close"))
			.put("root_view_id", (old != null) ? Json.textOrEmpty(old, "root_view_id") : Json.textOrEmpty(view, "id"))
			.put("previous_view_id", (old != null) ? Json.text(old, "previous_view_id") : null)
			.put("app_id", app.id())
			.put("app_installed_team_id", teamId)
			.put("bot_id", app.botId());
		var values = Inputs.initialValues(view.path("blocks"));
		if (old != null) {
			Inputs.keep(values, old.path("state").path("values"));
		}
		view.putObject("state").set("values", values);
		return view;
	}

	private void check(JsonNode given, String type, @Nullable ObjectNode old) {
		var wrong = Blocks.checkView(given);
		if (!wrong.isEmpty()) {
			throw new SlackError("invalid_arguments", wrong);
		}
		this.files.missing(given).stream().findFirst().ifPresent((id) -> {
			throw new SlackError("invalid_arguments", List.of("[ERROR] invalid slack file: " + id));
		});
		if (!type.equals(Json.text(given, "type"))) {
			throw new SlackError("invalid_arguments",
					List.of("[ERROR] must be a view of type " + type + " [json-pointer:/view/type]"));
		}
		if (given.toString().length() > MOST_BYTES) {
			throw new SlackError("view_too_large");
		}
		var external = Json.textOrEmpty(given, "external_id");
		var oldExternal = (old != null) ? Json.textOrEmpty(old, "external_id") : "";
		if (!external.isEmpty() && !external.equals(oldExternal) && this.views.find(external).isPresent()) {
			throw new SlackError("duplicate_external_id");
		}
	}

}

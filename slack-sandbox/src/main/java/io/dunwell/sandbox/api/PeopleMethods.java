package io.dunwell.sandbox.api;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.dunwell.sandbox.SandboxTime;
import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code auth.test} and {@code users.*}: who the app is and whom it talks to. */
final class PeopleMethods implements Methods {

	private final Directory directory;

	private final SandboxTime time;

	PeopleMethods(Directory directory, SandboxTime time) {
		this.directory = directory;
		this.time = time;
	}

	@Override
	public Map<String, Function<Args, ObjectNode>> byName() {
		return Map.of("api.test", (args) -> Json.object(), "auth.test", this::authTest, "users.info", this::info,
				"users.list", this::list);
	}

	private ObjectNode authTest(Args args) {
		var workspace = this.directory.workspace();
		var app = workspace.app();
		return Json.object()
			.put("url", "https://sandbox.invalid/")
			.put("team", workspace.teamName())
			.put("user", botName())
			.put("team_id", workspace.teamId())
			.put("user_id", app.botUserId())
			.put("bot_id", app.botId())
			.put("is_enterprise_install", false);
	}

	private String botName() {
		return this.directory.app().name().toLowerCase(Locale.ROOT);
	}

	private ObjectNode info(Args args) {
		var id = args.required("user");
		var answer = Json.object();
		if (id.equals(this.directory.app().botUserId())) {
			answer.set("user", bot());
			return answer;
		}
		var person = this.directory.person(id).orElseThrow(() -> new SlackError("user_not_found"));
		answer.set("user", describe(person, args.isTrue("include_locale")));
		return answer;
	}

	private ObjectNode list(Args args) {
		var withLocale = args.isTrue("include_locale");
		var all = new ArrayList<ObjectNode>();
		this.directory.workspace().people().forEach((person) -> all.add(describe(person, withLocale)));
		all.add(bot());
		return Page.of(all, args, 1000, 1000).into("members").put("cache_ts", this.time.now().getEpochSecond());
	}

	private ObjectNode describe(Person person, boolean withLocale) {
		Instant now = this.time.now();
		var user = user(person.id(), person.handle(), person.realName(), person.title(), false)
			.put("tz", person.zone().getId())
			.put("tz_label", person.zone().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
			.put("tz_offset", person.zone().getRules().getOffset(now).getTotalSeconds());
		return withLocale ? user.put("locale", person.locale().toLanguageTag()) : user;
	}

	private ObjectNode bot() {
		var app = this.directory.app();
		return user(app.botUserId(), botName(), app.name(), "", true);
	}

	private ObjectNode user(String id, String handle, String realName, String title, boolean isBot) {
		var teamId = this.directory.workspace().teamId();
		var user = Json.object()
			.put("id", id)
			.put("team_id", teamId)
			.put("name", handle)
			.put("deleted", false)
			.put("real_name", realName)
			.put("is_admin", false)
			.put("is_owner", false)
			.put("is_primary_owner", false)
			.put("is_restricted", false)
			.put("is_ultra_restricted", false)
			.put("is_bot", isBot)
			.put("is_app_user", false)
			.put("updated", 0);
		user.putObject("profile")
			.put("title", title)
			.put("real_name", realName)
			.put("real_name_normalized", realName)
			.put("display_name", handle)
			.put("display_name_normalized", handle)
			.put("team", teamId);
		return user;
	}

}

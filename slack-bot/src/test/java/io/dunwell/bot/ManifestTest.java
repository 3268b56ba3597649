package io.dunwell.bot;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The app Slack is told about is the app there is, within Slack's limits (slack.md,
 * Facts).
 */
class ManifestTest {

	private final Map<String, Object> manifest = read();

	@Test
	void namesEveryCommandThatIsUnderstoodAndNoOther() {
		assertThat(commands()).extracting(command -> command.get("command"))
			.containsExactlyInAnyOrderElementsOf(Rooms.table().commands());
	}

	@Test
	void keepsSlacksLimits() {
		assertThat(text("display_information", "name")).hasSizeLessThanOrEqualTo(35);
		assertThat(text("display_information", "description")).hasSizeLessThanOrEqualTo(140);
		assertThat(commands()).hasSizeLessThanOrEqualTo(50).allSatisfy(command -> {
			assertThat(String.valueOf(command.get("command"))).matches("/[a-z-]{1,31}");
			assertThat(String.valueOf(command.get("description"))).hasSizeLessThanOrEqualTo(2000);
			assertThat(String.valueOf(command.get("usage_hint"))).hasSizeLessThanOrEqualTo(1000);
			assertThat(command).containsEntry("url", "https://dunwell.example.com/slack/events");
		});
	}

	@Test
	void asksForWhatIsUsedAndNoMore() {
		assertThat(map(map(this.manifest, "oauth_config"), "scopes").get("bot"))
			.isEqualTo(List.of("commands", "chat:write", "im:write", "im:history", "channels:read", "channels:history",
					"users:read", "files:write", "reactions:write", "app_mentions:read"));
		assertThat(map(map(this.manifest, "settings"), "interactivity")).containsEntry("is_enabled", true)
			.containsEntry("request_url", "https://dunwell.example.com/slack/events");
	}

	@Test
	void hearsOfWhatIsSaidToItAndHasAHome() {
		assertThat(map(map(this.manifest, "features"), "app_home")).containsEntry("home_tab_enabled", true)
			.containsEntry("messages_tab_enabled", true);
		assertThat(map(map(this.manifest, "settings"), "event_subscriptions"))
			.containsEntry("request_url", "https://dunwell.example.com/slack/events")
			.containsEntry("bot_events", List.of("app_home_opened", "app_mention", "message.im"));
	}

	private List<Map<String, Object>> commands() {
		List<Map<String, Object>> commands = new ArrayList<>();
		for (Object command : (List<?>) Objects.requireNonNull(map(this.manifest, "features").get("slash_commands"))) {
			commands.add(map(command));
		}
		return commands;
	}

	private String text(String section, String name) {
		return String.valueOf(map(this.manifest, section).get(name));
	}

	private static Map<String, Object> map(Map<String, Object> map, String name) {
		return map(Objects.requireNonNull(map.get(name), name));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	private static Map<String, Object> read() {
		InputStream yaml = Objects.requireNonNull(ManifestTest.class.getResourceAsStream("/manifest.yaml"));
		Object loaded = new Yaml().load(yaml);
		return map(loaded);
	}

}

package io.dunwell.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Installs an app from its Slack manifest: its name, its slash commands, the events it is
 * subscribed to, the scopes of its token.
 */
final class Manifest {

	private final Map<?, ?> root;

	private Manifest(Map<?, ?> root) {
		this.root = root;
	}

	/**
	 * The workspace with the app as its manifest has it; unchanged when there is no
	 * manifest.
	 */
	static SandboxWorkspace install(Resource manifest, SandboxWorkspace workspace) {
		if (!manifest.exists()) {
			return workspace;
		}
		try (var in = manifest.getInputStream()) {
			Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
			return new Manifest((root instanceof Map<?, ?> map) ? map : Map.of()).install(workspace);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("Cannot read the app's manifest " + manifest, unreadable);
		}
	}

	private SandboxWorkspace install(SandboxWorkspace workspace) {
		var old = workspace.app();
		var name = text(map("display_information"), "name", old.name());
		var app = new SandboxWorkspace.App(old.id(), old.botId(), old.botUserId(), name, events(), scopes());
		return new SandboxWorkspace(workspace.teamId(), workspace.teamName(), app, workspace.people(),
				workspace.channels(), commands());
	}

	private Set<String> events() {
		var events = new HashSet<String>();
		list(map("settings", "event_subscriptions"), "bot_events").forEach((event) -> events.add(event.toString()));
		if (Boolean.TRUE.equals(map("features", "app_home").get("home_tab_enabled"))) {
			events.add(SandboxWorkspace.HOME_OPENED);
		}
		return events;
	}

	private Set<String> scopes() {
		var scopes = new HashSet<String>();
		list(map("oauth_config", "scopes"), "bot").forEach((scope) -> scopes.add(scope.toString()));
		return scopes;
	}

	private List<SandboxWorkspace.Command> commands() {
		return list(map("features"), "slash_commands").stream()
			.filter(Map.class::isInstance)
			.map((command) -> command((Map<?, ?>) command))
			.toList();
	}

	private static SandboxWorkspace.Command command(Map<?, ?> command) {
		return new SandboxWorkspace.Command(text(command, "command", "").replaceFirst("^/", ""),
				text(command, "usage_hint", ""), text(command, "description", ""),
				Boolean.TRUE.equals(command.get("should_escape")));
	}

	private Map<?, ?> map(String... path) {
		Map<?, ?> found = this.root;
		for (var name : path) {
			found = (found.get(name) instanceof Map<?, ?> inner) ? inner : Map.of();
		}
		return found;
	}

	private static List<?> list(Map<?, ?> map, String name) {
		return (map.get(name) instanceof List<?> list) ? list : List.of();
	}

	private static String text(Map<?, ?> map, String name, String otherwise) {
		var value = map.get(name);
		return (value != null) ? value.toString() : otherwise;
	}

}

package io.dunwell.sandbox;

import java.util.HashMap;
import java.util.Map;

import io.dunwell.sandbox.state.Ids;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the app and the sandbox a signing secret and a bot token in common, new at every
 * start, where none are set: the app reads the same properties as it would in front of
 * the real Slack.
 */
final class SandboxCredentials implements EnvironmentPostProcessor {

	static final String SIGNING_SECRET = "dunwell.slack.signing-secret";

	static final String BOT_TOKEN = "dunwell.slack.bot-token";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.getProperty("dunwell.sandbox", Boolean.class, false)) {
			return;
		}
		Map<String, Object> defaults = new HashMap<>();
		if (isBlank(environment, SIGNING_SECRET)) {
			defaults.put(SIGNING_SECRET, Ids.secret());
		}
		if (isBlank(environment, BOT_TOKEN)) {
			defaults.put(BOT_TOKEN, "xoxb-" + Ids.secret());
		}
		environment.getPropertySources().addFirst(new MapPropertySource("slack-sandbox-credentials", defaults));
	}

	private static boolean isBlank(ConfigurableEnvironment environment, String name) {
		return environment.getProperty(name, "").isBlank();
	}

}

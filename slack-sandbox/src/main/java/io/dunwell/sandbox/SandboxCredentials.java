package io.dunwell.sandbox;

import java.util.HashMap;
import java.util.Map;

import io.dunwell.sandbox.state.Ids;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where they are not set, gives the app and the sandbox a signing secret and a bot token
 * in common, new at every start, and the app the address of the sandbox's Web API: the
 * app reads the same properties as in front of the real Slack.
 */
final class SandboxCredentials implements EnvironmentPostProcessor {

	static final String SIGNING_SECRET = "dunwell.slack.signing-secret";

	static final String BOT_TOKEN = "dunwell.slack.bot-token";

	/**
	 * Never set here: it is what switches the app to Socket Mode.
	 */
	static final String APP_TOKEN = "dunwell.slack.app-token";

	/**
	 * Its port is filled in when the property is read, which must be after the server is
	 * up.
	 */
	static final String API_URL = "dunwell.slack.api-url";

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
		if (isBlank(environment, API_URL)) {
			defaults.put(API_URL,
					"http://127.0.0.1:${local.server.port}${dunwell.slack-sandbox.api-prefix:/sandbox/api}/");
		}
		environment.getPropertySources().addFirst(new MapPropertySource("slack-sandbox-credentials", defaults));
	}

	private static boolean isBlank(ConfigurableEnvironment environment, String name) {
		return environment.getProperty(name, "").isBlank();
	}

}

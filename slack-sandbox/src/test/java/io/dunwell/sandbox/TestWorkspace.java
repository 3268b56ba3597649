package io.dunwell.sandbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.dunwell.sandbox.SandboxWorkspace.App;
import io.dunwell.sandbox.SandboxWorkspace.Channel;
import io.dunwell.sandbox.SandboxWorkspace.Command;
import io.dunwell.sandbox.SandboxWorkspace.Person;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** A host application with a small workspace, a movable clock and a Bolt app. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TestWorkspace {

	static final Person ASTRID = new Person("UASTRID", "astrid", "Astrid Ek", Locale.forLanguageTag("sv-SE"),
			ZoneId.of("Europe/Stockholm"), "Collector");

	static final Person BELA = new Person("UBELA", "bela", "Béla Kiss", Locale.forLanguageTag("hu-HU"),
			ZoneId.of("Europe/Budapest"), "Lead");

	@Bean
	SandboxWorkspace workspace() {
		var app = new App("A1", "B1", "UBOT", "Desk",
				Set.of("message.im", "app_mention", "app_home_opened", "message.channels"), Set.of());
		return new SandboxWorkspace("T1", "Test & Co", app, List.of(ASTRID, BELA),
				List.of(new Channel("CWINS", "wins", "What went well", List.of("UASTRID", "UBELA"), true),
						new Channel("CCLOSED", "closed", "No apps here", List.of("UASTRID"), false)),
				List.of(new Command("echo", "text", "Says it back", true),
						new Command("form", "", "Opens a form", false),
						new Command("buttons", "", "Shows buttons", false),
						new Command("answers", "", "Answers by URL", false)));
	}

	@Bean
	MovableTime time() {
		return new MovableTime();
	}

	@Bean
	BoltDesk desk(Environment environment) {
		return new BoltDesk(environment.getRequiredProperty("dunwell.slack.signing-secret"),
				environment.getRequiredProperty("dunwell.slack.bot-token"));
	}

	@Bean
	RouterFunction<ServerResponse> deskRoutes(BoltDesk desk) {
		return desk.routes();
	}

	/**
	 * Stands still at the moment the workspace was made, so that only a test lets
	 * triggers expire.
	 */
	static final class MovableTime implements SandboxTime {

		private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

		@Override
		public Instant now() {
			return Objects.requireNonNull(this.now.get());
		}

		void advance(long seconds) {
			this.now.updateAndGet((before) -> before.plusSeconds(seconds));
		}

	}

}

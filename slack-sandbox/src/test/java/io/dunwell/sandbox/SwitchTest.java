package io.dunwell.sandbox;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class SwitchTest {

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Host {

	}

	private static ConfigurableApplicationContext start(String... properties) {
		return new SpringApplicationBuilder(Host.class).web(WebApplicationType.SERVLET)
			.properties("server.port=0", "server.address=127.0.0.1")
			.properties(properties)
			.run();
	}

	@Test
	void staysShutUnlessAskedFor() {
		try (var host = start()) {
			assertThat(host.getBeansOfType(SandboxServer.class)).isEmpty();
			assertThat(host.getEnvironment().getProperty("dunwell.slack.signing-secret")).isNull();
		}
		try (var host = start("dunwell.sandbox=false")) {
			assertThat(host.getBeansOfType(SandboxServer.class)).isEmpty();
		}
	}

	@Test
	void opensWithAnExampleAndFreshSecretsWhereTheHostGivesNone() {
		try (var host = start("dunwell.sandbox=true", "dunwell.slack.bot-token=xoxb-mine")) {
			assertThat(host.getBean(SandboxWorkspace.class).people()).isNotEmpty();
			assertThat(host.getEnvironment().getProperty("dunwell.slack.signing-secret")).hasSizeGreaterThan(20);
			assertThat(host.getEnvironment().getProperty("dunwell.slack.bot-token")).isEqualTo("xoxb-mine");
		}
	}

	@Test
	void tellsTheAppWhereTheSandboxIs() {
		try (var host = start("dunwell.sandbox=true")) {
			assertThat(host.getEnvironment().getProperty("dunwell.slack.api-url")).isEqualTo(
					"http://127.0.0.1:" + host.getEnvironment().getProperty("local.server.port") + "/sandbox/api/");
		}
	}

	@Test
	void installsTheAppFromItsManifest() {
		var manifest = new ByteArrayResource("""
				display_information: {name: Helper}
				features:
				  app_home: {home_tab_enabled: true}
				  slash_commands:
				    - {command: /help-me, description: Helps, usage_hint: "with what", should_escape: true}
				oauth_config:
				  scopes: {bot: [commands, im:history]}
				settings:
				  event_subscriptions: {bot_events: [message.im]}
				""".getBytes(StandardCharsets.UTF_8));
		var workspace = Manifest.install(manifest, SandboxWorkspace.example());
		assertThat(workspace.app().name()).isEqualTo("Helper");
		assertThat(workspace.app().events()).containsExactlyInAnyOrder("message.im", "app_home_opened");
		assertThat(workspace.app().scopes()).containsExactlyInAnyOrder("commands", "im:history");
		assertThat(workspace.commands())
			.containsExactly(new SandboxWorkspace.Command("help-me", "with what", "Helps", true));
		assertThat(Manifest.install(new ClassPathResource("no-such.yaml"), workspace)).isEqualTo(workspace);
	}

}

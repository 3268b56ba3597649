package io.dunwell.sandbox;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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

}

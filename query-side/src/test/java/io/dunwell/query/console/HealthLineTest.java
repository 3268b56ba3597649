package io.dunwell.query.console;

import io.dunwell.query.Texts;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** What needs a look is told in words where there are some. */
class HealthLineTest {

	private final ApplicationContextRunner desk = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(HealthContributorRegistryAutoConfiguration.class,
				HealthEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=health");

	@Test
	void saysWhatCouldNotBeSentThoughTheDeskIsUp() {
		with("slackMessages",
				Health.status("NEEDS_A_LOOK").withDetail("count", 3L).withDetail("why", "is_archived").build())
			.run(context -> {
				HealthLine line = new HealthLine(context.getBeanProvider(HealthEndpoint.class));
				assertThat(line.now(Texts.in("en")).up()).isFalse();
				assertThat(line.now(Texts.in("en")).troubled())
					.containsExactly("3 Slack messages could not be sent (is_archived)");
				assertThat(line.now(Texts.in("sv")).troubled())
					.containsExactly("3 meddelanden till Slack kunde inte skickas (is_archived)");
				assertThat(context.getBean(HealthEndpoint.class).health().getStatus()).isEqualTo(Status.UP);
			});
	}

	@Test
	void namesAPartThatIsDown() {
		with("views", Health.down().build()).run(context -> assertThat(
				new HealthLine(context.getBeanProvider(HealthEndpoint.class)).now(Texts.in("en")).troubled())
			.containsExactly("views"));
	}

	@Test
	void isWellWhileAllIsUp() {
		with("views", Health.up().build()).run(context -> assertThat(
				new HealthLine(context.getBeanProvider(HealthEndpoint.class)).now(Texts.in("en")).up())
			.isTrue());
	}

	private ApplicationContextRunner with(String part, Health health) {
		HealthIndicator indicator = () -> health;
		return this.desk.withBean("well", HealthIndicator.class, () -> () -> Health.up().build())
			.withBean(part, HealthIndicator.class, () -> indicator);
	}

}

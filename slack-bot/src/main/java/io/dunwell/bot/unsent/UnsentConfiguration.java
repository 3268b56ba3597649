package io.dunwell.bot.unsent;

import java.time.Clock;
import javax.sql.DataSource;

import io.dunwell.bot.memory.BotMemory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Shows the operator what could not be told, where the desk is in Slack. */
@AutoConfiguration(afterName = "io.dunwell.bot.BotAutoConfiguration")
@ConditionalOnProperty("dunwell.slack.signing-secret")
class UnsentConfiguration {

	/** Needs the tables that the memory migrates. */
	@Bean
	Unsent slackUnsent(DataSource dataSource, BotMemory migrated) {
		return new Unsent(dataSource, Clock.systemUTC());
	}

	/** Spring Boot names it after its bean. */
	@Bean
	UnsentHealth slackMessages(Unsent unsent) {
		return new UnsentHealth(unsent);
	}

	@Bean
	UnsentEndpoint unsentEndpoint(Unsent unsent) {
		return new UnsentEndpoint(unsent);
	}

}

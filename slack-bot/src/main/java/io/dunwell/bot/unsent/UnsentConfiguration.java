package io.dunwell.bot.unsent;

import java.time.Clock;

import io.dunwell.bot.news.NewsDesk;
import io.dunwell.bot.outbox.Outbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Shows the operator what could not be told, where the desk is in Slack. */
@AutoConfiguration(afterName = "io.dunwell.bot.BotAutoConfiguration")
@ConditionalOnProperty("dunwell.slack.signing-secret")
class UnsentConfiguration {

	@Bean
	Unsent slackUnsent(Outbox outbox, NewsDesk news) {
		return new Unsent(outbox, news, Clock.systemUTC());
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

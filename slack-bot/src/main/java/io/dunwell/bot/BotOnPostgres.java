package io.dunwell.bot;

import javax.sql.DataSource;

import io.dunwell.bot.memory.BotMemory;
import io.dunwell.bot.memory.JdbcBotMemory;
import io.dunwell.bot.news.JdbcNewsDesk;
import io.dunwell.bot.news.NewsDesk;
import io.dunwell.bot.outbox.JdbcOutbox;
import io.dunwell.bot.outbox.Outbox;
import io.dunwell.log.OnPostgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What the bot keeps, in PostgreSQL; all need the tables that the memory migrates. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnPostgres.class)
class BotOnPostgres {

	@Bean
	BotMemory botMemory(DataSource dataSource) {
		return JdbcBotMemory.migrated(dataSource);
	}

	@Bean
	Outbox slackOutbox(DataSource dataSource, BotMemory migrated) {
		return new JdbcOutbox(dataSource);
	}

	@Bean
	NewsDesk slackNews(DataSource dataSource, BotMemory migrated) {
		return new JdbcNewsDesk(dataSource);
	}

}

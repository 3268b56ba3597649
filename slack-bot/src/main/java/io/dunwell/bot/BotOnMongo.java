package io.dunwell.bot;

import io.dunwell.bot.memory.BotMemory;
import io.dunwell.bot.memory.MongoBotMemory;
import io.dunwell.bot.news.MongoNewsDesk;
import io.dunwell.bot.news.NewsDesk;
import io.dunwell.bot.outbox.MongoOutbox;
import io.dunwell.bot.outbox.Outbox;
import io.dunwell.log.OnAxonServer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the bot keeps, in MongoDB. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnAxonServer.class)
class BotOnMongo {

	@Bean
	BotMemory botMemory(MongoOperations mongo) {
		return new MongoBotMemory(mongo);
	}

	@Bean
	Outbox slackOutbox(MongoOperations mongo) {
		return new MongoOutbox(mongo);
	}

	@Bean
	NewsDesk slackNews(MongoOperations mongo) {
		return new MongoNewsDesk(mongo);
	}

}

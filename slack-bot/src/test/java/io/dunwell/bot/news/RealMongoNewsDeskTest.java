package io.dunwell.bot.news;

import io.dunwell.bot.testing.BotMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the real server, where Docker is. */
class RealMongoNewsDeskTest extends NewsDeskContract {

	@RegisterExtension
	static final BotMongo REAL = BotMongo.real();

	@Override
	NewsDesk open() {
		return new MongoNewsDesk(REAL.template());
	}

}

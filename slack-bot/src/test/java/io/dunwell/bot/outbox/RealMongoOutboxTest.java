package io.dunwell.bot.outbox;

import io.dunwell.bot.testing.BotMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the real server, where Docker is. */
class RealMongoOutboxTest extends MongoOutboxContract {

	@RegisterExtension
	static final BotMongo REAL = BotMongo.real();

	@Override
	BotMongo mongo() {
		return REAL;
	}

}

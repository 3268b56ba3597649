package io.dunwell.bot.outbox;

import io.dunwell.bot.testing.BotMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Over the wire. */
class MongoOutboxTest extends MongoOutboxContract {

	@RegisterExtension
	static final BotMongo WIRE = BotMongo.overTheWire();

	@Override
	BotMongo mongo() {
		return WIRE;
	}

}

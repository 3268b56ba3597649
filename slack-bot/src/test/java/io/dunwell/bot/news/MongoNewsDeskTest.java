package io.dunwell.bot.news;

import io.dunwell.bot.testing.BotMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Over the wire. */
class MongoNewsDeskTest extends NewsDeskContract {

	@RegisterExtension
	static final BotMongo WIRE = BotMongo.overTheWire();

	@Override
	NewsDesk open() {
		return new MongoNewsDesk(WIRE.template());
	}

}

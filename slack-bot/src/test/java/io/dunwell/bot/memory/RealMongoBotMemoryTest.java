package io.dunwell.bot.memory;

import io.dunwell.bot.testing.BotMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the real server, where Docker is. */
class RealMongoBotMemoryTest extends BotMemoryContract {

	@RegisterExtension
	static final BotMongo REAL = BotMongo.real();

	@Override
	BotMemory open() {
		return new MongoBotMemory(REAL.template());
	}

}

package io.dunwell.bot.memory;

import io.dunwell.bot.testing.BotMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Over the wire. */
class MongoBotMemoryTest extends BotMemoryContract {

	@RegisterExtension
	static final BotMongo WIRE = BotMongo.overTheWire();

	@Override
	BotMemory open() {
		return new MongoBotMemory(WIRE.template());
	}

}

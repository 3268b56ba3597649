package io.dunwell.bot.memory;

import io.dunwell.bot.testing.MemoryInMemory;

/** The stand-in of other tests is held to the same. */
class MemoryInMemoryTest extends BotMemoryContract {

	@Override
	BotMemory open() {
		return new MemoryInMemory();
	}

}

package io.dunwell.bot.memory;

import io.dunwell.bot.testing.BotDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcBotMemoryTest extends BotMemoryContract {

	@RegisterExtension
	static final BotDatabase DATABASE = new BotDatabase();

	@Override
	BotMemory open() {
		return JdbcBotMemory.migrated(DATABASE.source());
	}

}

package io.dunwell.bot.news;

import io.dunwell.bot.testing.BotDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcNewsDeskTest extends NewsDeskContract {

	@RegisterExtension
	static final BotDatabase DATABASE = new BotDatabase();

	@Override
	NewsDesk open() {
		return new JdbcNewsDesk(DATABASE.source());
	}

}

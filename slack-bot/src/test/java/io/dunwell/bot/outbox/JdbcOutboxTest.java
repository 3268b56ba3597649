package io.dunwell.bot.outbox;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.testing.BotDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcOutboxTest extends OutboxContract {

	@RegisterExtension
	static final BotDatabase DATABASE = new BotDatabase();

	@Override
	Outbox open() {
		return new JdbcOutbox(DATABASE.source());
	}

	@Override
	String body(String id) {
		return DATABASE.jdbc()
			.sql("select body from bot.letter where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	@Test
	void ofUnknownNamesAnybodysErasureDropsIt() {
		this.outbox.add(Letter.of("a", "U7", Message.of("a")), NOON);
		DATABASE.jdbc().sql("update bot.letter set names = null").update();
		this.outbox.erase("account:main:ACME");
		assertThat(this.outbox.waiting()).isZero();
	}

}

package io.dunwell.bot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

import io.dunwell.bot.memory.JdbcBotMemory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The bot's schema in a real PostgreSQL, empty before each test. */
public final class BotDatabase implements BeforeEachCallback, AfterAllCallback {

	private final EmbeddedPostgres postgres;

	public BotDatabase() {
		try {
			this.postgres = EmbeddedPostgres.start();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		JdbcBotMemory.migrated(source());
	}

	public DataSource source() {
		return this.postgres.getPostgresDatabase();
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(source());
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		jdbc().sql("truncate bot.news, bot.letter, bot.logged cascade").update();
	}

	@Override
	public void afterAll(ExtensionContext tests) throws IOException {
		this.postgres.close();
	}

}

package io.dunwell.query.view;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresViewStoreTest extends ViewStoreContract {

	private static EmbeddedPostgres postgres;

	private static DataSource database;

	@BeforeAll
	static void startDatabase() throws IOException {
		postgres = EmbeddedPostgres.start();
		database = postgres.getPostgresDatabase();
		ViewSchema.migrate(database);
	}

	@AfterAll
	static void stopDatabase() throws IOException {
		postgres.close();
	}

	@Override
	ViewStore store() {
		return new PostgresViewStore(new JdbcTemplate(database));
	}

	@Override
	void transact(Runnable work) {
		new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> work.run());
	}

}

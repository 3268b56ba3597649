package io.dunwell.query.view;

import io.dunwell.log.embedded.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresViewStoreTest extends ViewStoreContract {

	private static TestDatabase database;

	@BeforeAll
	static void startDatabase() {
		database = TestDatabase.create();
		ViewSchema.migrate(database.dataSource());
	}

	@AfterAll
	static void stopDatabase() {
		database.close();
	}

	@Override
	ViewStore store() {
		return new PostgresViewStore(new JdbcTemplate(database.dataSource()));
	}

	@Override
	void transact(Runnable work) {
		new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
			.executeWithoutResult(status -> work.run());
	}

}

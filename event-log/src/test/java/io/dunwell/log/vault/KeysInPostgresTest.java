package io.dunwell.log.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.crypto.SecretKey;

import io.dunwell.log.LogSchema;
import io.dunwell.log.embedded.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class KeysInPostgresTest extends KeyRingContract {

	private static TestDatabase database;

	@BeforeAll
	static void open() {
		database = TestDatabase.create();
		LogSchema.migrate(database.dataSource());
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@Override
	KeyTable table() {
		return new JdbcKeyTable(database.dataSource());
	}

	@Test
	void keepsAKeyThoughTheTransactionThatWantedItIsRolledBack() {
		TransactionTemplate transaction = new TransactionTemplate(
				new DataSourceTransactionManager(database.dataSource()));
		Optional<SecretKey> key = transaction.execute(status -> {
			status.setRollbackOnly();
			return keys().key("rolled-back");
		});
		assertThat(elsewhere().find("rolled-back")).isPresent().isEqualTo(key);
	}

	@Test
	void makesAndFetchesABatchInOneTrip() {
		List<String> subjects = IntStream.range(0, 2000).mapToObj(i -> "batch-" + i).toList();
		long before = transactions();
		keys().prepare(subjects);
		assertThat(transactions() - before).as("writing transactions, this test's look included").isEqualTo(2);
		elsewhere().prefetch(subjects);
		assertThat(subjects)
			.allSatisfy(subject -> assertThat(keys().find(subject)).isEqualTo(elsewhere().find(subject)));
		assertThat(keys().find("batch-1999")).isPresent();
	}

	private static long transactions() {
		Long next = new JdbcTemplate(database.dataSource()).queryForObject("select pg_current_xact_id()::text::bigint",
				Long.class);
		return (next == null) ? 0 : next;
	}

}

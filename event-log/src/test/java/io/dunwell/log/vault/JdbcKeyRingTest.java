package io.dunwell.log.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.crypto.SecretKey;

import io.dunwell.log.LogSchema;
import io.dunwell.log.embedded.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcKeyRingTest {

	private static TestDatabase database;

	private static JdbcKeyRing keys;

	/** The same vault, as another process sees it. */
	private static JdbcKeyRing elsewhere;

	@BeforeAll
	static void open() {
		database = TestDatabase.create();
		LogSchema.migrate(database.dataSource());
		keys = new JdbcKeyRing(database.dataSource());
		elsewhere = new JdbcKeyRing(database.dataSource());
	}

	@AfterAll
	static void close() {
		keys.close();
		elsewhere.close();
		database.close();
	}

	@Test
	void givesASubjectOneKeyForEver() {
		SecretKey key = keys.key("anna").orElseThrow();
		assertThat(key.getEncoded()).hasSize(32);
		assertThat(keys.key("anna")).contains(key);
		assertThat(keys.find("anna")).contains(key);
		assertThat(elsewhere.key("anna")).contains(key);
		assertThat(keys.key("ben")).isPresent().isNotEqualTo(Optional.of(key));
	}

	@Test
	void findsNoKeyThatWasNeverMade() {
		assertThat(keys.find("nobody")).isEmpty();
		assertThat(keys.key("nobody")).isPresent();
		assertThat(keys.find("nobody")).isPresent();
	}

	@Test
	void givesEverybodyTheSameKeyHoweverManyAskAtOnce() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Optional<SecretKey>>> askers = IntStream.range(0, 32)
				.<Callable<Optional<SecretKey>>>mapToObj(i -> () -> ((i % 2 == 0) ? keys : elsewhere).key("wanted"))
				.toList();
			Set<Optional<SecretKey>> answers = new HashSet<>();
			for (Future<Optional<SecretKey>> answer : threads.invokeAll(askers)) {
				answers.add(answer.get());
			}
			assertThat(answers).hasSize(1).doesNotContain(Optional.empty());
		}
	}

	@Test
	void keepsAKeyThoughTheTransactionThatWantedItIsRolledBack() {
		TransactionTemplate transaction = new TransactionTemplate(
				new DataSourceTransactionManager(database.dataSource()));
		Optional<SecretKey> key = transaction.execute(status -> {
			status.setRollbackOnly();
			return keys.key("rolled-back");
		});
		assertThat(elsewhere.find("rolled-back")).isPresent().isEqualTo(key);
	}

	@Test
	void makesAndFetchesABatchInOneTrip() {
		List<String> subjects = IntStream.range(0, 2000).mapToObj(i -> "batch-" + i).toList();
		long before = transactions();
		keys.prepare(subjects);
		assertThat(transactions() - before).as("writing transactions, this test's look included").isEqualTo(2);
		elsewhere.prefetch(subjects);
		assertThat(subjects).allSatisfy(subject -> assertThat(keys.find(subject)).isEqualTo(elsewhere.find(subject)));
		assertThat(keys.find("batch-1999")).isPresent();
	}

	@Test
	void forgetsAnErasedKeyEverywhereAndForGood() {
		Optional<SecretKey> key = keys.key("forget-me");
		assertThat(elsewhere.find("forget-me")).isEqualTo(key).isPresent();
		keys.erase(List.of("forget-me"));
		assertThat(keys.find("forget-me")).isEmpty();
		assertThat(keys.key("forget-me")).isEmpty();
		Awaitility.await().untilAsserted(() -> assertThat(elsewhere.find("forget-me")).isEmpty());
		assertThat(elsewhere.key("forget-me")).isEmpty();
	}

	@Test
	void erasesASubjectThatHasNoKeyYet() {
		keys.erase(List.of("early"));
		keys.erase(List.of("early"));
		assertThat(keys.key("early")).isEmpty();
		assertThat(elsewhere.key("early")).isEmpty();
	}

	private static long transactions() {
		Long next = new JdbcTemplate(database.dataSource()).queryForObject("select pg_current_xact_id()::text::bigint",
				Long.class);
		return (next == null) ? 0 : next;
	}

}

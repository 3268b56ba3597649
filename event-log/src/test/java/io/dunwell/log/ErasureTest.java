package io.dunwell.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.log.embedded.TestDatabase;
import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.dispute.DisputeOpened;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is personal is nowhere in the database to be read: not in a column, not in a file,
 * not in the write-ahead log. So erasing its key erases it.
 */
class ErasureTest {

	private static final String SUBJECT = "account:main:ERASE-ME";

	private static final String SECRET = "Zaphod Beeblebrox says the paint peeled";

	private static final DisputeOpened DISPUTE = new DisputeOpened("dispute:main:1:1", SUBJECT, "main",
			"invoice:main:1", new Money(12_345, "SEK"), "defective-goods", new Personal(SUBJECT, SECRET));

	private TestLog log;

	private StrictEventStorageEngine engine;

	private SequencedDeadLetterQueue<EventMessage<?>> letters;

	private JdbcTemplate jdbc;

	@BeforeEach
	void keepThePersonalInEveryPlace() {
		log = new TestLog();
		engine = log.engine();
		jdbc = new JdbcTemplate(log.database.dataSource());
		letters = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
			.processingGroup("view")
			.connectionProvider(new SpringDataSourceConnectionProvider(log.database.dataSource()))
			.transactionManager(
					new SpringTransactionManager(new DataSourceTransactionManager(log.database.dataSource())))
			.schema(ReaderTables.deadLetters())
			.genericSerializer(EventSerializer.general(new DunwellJson(log.keys)))
			.eventSerializer(log.serializer)
			.build();
		DomainEventMessage<DisputeOpened> event = new GenericDomainEventMessage<>("Dispute", DISPUTE.dispute(), 0,
				DISPUTE);
		log.transaction.executeWithoutResult(status -> engine.appendEvents(event));
		engine.storeSnapshot(event);
		letters.enqueue(SUBJECT,
				new GenericDeadLetter<>(SUBJECT, event, new IllegalStateException("No fold takes " + DISPUTE)));
	}

	@AfterEach
	void close() {
		log.close();
	}

	@Test
	void isReadAsItWasWrittenBeforeTheErasure() {
		assertThat(readFromLog()).isEqualTo(DISPUTE);
		assertThat(readFromSnapshot()).isEqualTo(DISPUTE);
		assertThat(readFromDeadLetters()).isEqualTo(DISPUTE);
	}

	@Test
	void isNowhereInTheDatabaseInPlainText() throws IOException {
		assertThat(columnsContaining(SUBJECT)).as("what is not secret is found where it is kept")
			.contains("log.event.payload", "log.snapshot.payload", "reader.dead_letter.payload",
					"reader.dead_letter.cause_message", "vault.subject_key.subject");
		assertThat(columnsContaining(SECRET)).isEmpty();
		new JdbcTemplate(TestDatabase.administrator()).execute("checkpoint");
		assertThat(filesContaining(SUBJECT)).as("tables and write-ahead log")
			.anyMatch(file -> file.toString().contains("pg_wal"))
			.anyMatch(file -> file.toString().contains("base"));
		assertThat(filesContaining(SECRET)).isEmpty();
	}

	@Test
	void leavesAmountsAndIdsWhenTheKeyIsErased() {
		log.keys.erase(List.of(SUBJECT));
		DisputeOpened left = new DisputeOpened("dispute:main:1:1", SUBJECT, "main", "invoice:main:1",
				new Money(12_345, "SEK"), "defective-goods", new Personal(SUBJECT, null));
		assertThat(readFromLog()).isEqualTo(left);
		assertThat(readFromSnapshot()).isEqualTo(left);
		assertThat(readFromDeadLetters()).isEqualTo(left);
	}

	@Test
	void leavesNoKeyInAnyFileWhenItIsErased() throws IOException {
		byte[] key = log.keys.key(SUBJECT).orElseThrow().getEncoded();
		JdbcTemplate administrator = new JdbcTemplate(TestDatabase.administrator());
		administrator.execute("checkpoint");
		String asText = new String(key, StandardCharsets.ISO_8859_1);
		assertThat(filesContaining(asText)).anyMatch(file -> file.toString().contains("base"))
			.anyMatch(file -> file.toString().contains("pg_wal"));
		log.keys.erase(List.of(SUBJECT));
		assertThat(filesContaining(asText)).isEmpty();
	}

	private Object readFromLog() {
		return engine.readEvents(new GlobalSequenceTrackingToken(0), false).findFirst().orElseThrow().getPayload();
	}

	private Object readFromSnapshot() {
		return engine.readSnapshot(DISPUTE.dispute()).orElseThrow().getPayload();
	}

	private Object readFromDeadLetters() {
		DeadLetter<? extends EventMessage<?>> letter = letters.deadLetterSequence(SUBJECT).iterator().next();
		return letter.message().getPayload();
	}

	private List<String> columnsContaining(String text) {
		List<String> columns = jdbc.queryForList(
				"""
						select table_schema || '.' || table_name || '.' || quote_ident(column_name) from information_schema.columns
						where table_schema in ('log', 'vault', 'reader', 'public')""",
				String.class);
		return columns.stream().filter(column -> contains(column, text)).toList();
	}

	private boolean contains(String column, String text) {
		int dot = column.lastIndexOf('.');
		String name = column.substring(dot + 1);
		// bytes as the text that they may be
		String value = "case when pg_typeof(" + name + ") = 'bytea'::regtype then encode(" + name
				+ "::text::bytea, 'escape') else " + name + "::text end";
		Long rows = jdbc.queryForObject(
				"select count(*) from " + column.substring(0, dot) + " where position(? in " + value + ") > 0",
				Long.class, text);
		return rows != null && rows > 0;
	}

	private static List<Path> filesContaining(String text) throws IOException {
		try (Stream<Path> files = Files.walk(TestDatabase.files())) {
			return files.filter(Files::isRegularFile).filter(file -> bytesOf(file).contains(text)).toList();
		}
	}

	private static String bytesOf(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		}
		catch (IOException goneMeanwhile) {
			return "";
		}
	}

}

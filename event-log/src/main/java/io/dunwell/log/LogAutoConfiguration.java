package io.dunwell.log;

import javax.sql.DataSource;

import io.dunwell.log.embedded.EmbeddedDatabase;
import io.dunwell.log.vault.JdbcKeyTable;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.log.vault.KeyTable;
import io.dunwell.log.vault.RememberedKeys;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * The log on the {@link DataSource} that whoever starts has given. Its place in the order
 * matters: Axon names the classes of an older Spring Boot, and without this would find
 * neither the data source nor its transactions, and say nothing.
 */
@AutoConfiguration(after = { DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class },
		before = { TransactionAutoConfiguration.class, JdbcAutoConfiguration.class, AxonAutoConfiguration.class })
@Conditional(OnPostgres.class)
@Import(MessageSerializers.class)
public class LogAutoConfiguration {

	/** Replays twice as fast as Axon's 100, and an aggregate is one statement. */
	private static final int BATCH = 1000;

	/** How late an event of another process may be seen here: one look at an index. */
	private static final long LOOK_EVERY_MILLIS = 100;

	@Bean
	LogSchema logSchema(DataSource dataSource) {
		return LogSchema.migrate(dataSource);
	}

	@Bean
	JdbcKeyTable keyTable(DataSource dataSource, LogSchema migrated) {
		return new JdbcKeyTable(dataSource);
	}

	@Bean
	RememberedKeys keyRing(KeyTable table) {
		return new RememberedKeys(table);
	}

	@Bean
	StrictReader strictReader(DataSource dataSource, KeyRing keys, LogSchema migrated) {
		return new StrictReader(dataSource, keys);
	}

	@Bean
	StrictEventStorageEngine eventStorageEngine(DataSource dataSource, StrictReader reader, KeyRing keys,
			@Qualifier("eventSerializer") Serializer events, Serializer general,
			ObjectProvider<EventUpcaster> upcasters) {
		StrictEventStorageEngine.Settings settings = new StrictEventStorageEngine.Settings();
		settings.eventSerializer(events)
			.snapshotSerializer(general)
			.upcasterChain(chain(upcasters))
			.persistenceExceptionResolver(new LostRace());
		settings.batchSize(BATCH);
		return new StrictEventStorageEngine(settings, dataSource, reader, keys);
	}

	@Bean("eventBus")
	@Qualifier("eventStore")
	EmbeddedEventStore eventStore(StrictEventStorageEngine engine, Configuration axon) {
		return EmbeddedEventStore.builder()
			.storageEngine(engine)
			.fetchDelay(LOOK_EVERY_MILLIS)
			.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
			.spanFactory(axon.getComponent(EventBusSpanFactory.class))
			.build();
	}

	@Bean
	JdbcEventLog eventLog(DataSource dataSource, StrictReader reader, @Qualifier("eventSerializer") Serializer events,
			ObjectProvider<EventUpcaster> upcasters) {
		return new JdbcEventLog(dataSource, reader, events, chain(upcasters));
	}

	/**
	 * Tokens as text that a person can read. Who owns the database's folder owns all
	 * claims on it, and need not wait until those of a killed process run out.
	 */
	@Bean
	TokenStore tokenStore(ConnectionProvider connections, Serializer general, LogSchema migrated,
			ObjectProvider<EmbeddedDatabase> own) {
		JdbcTokenStore.Builder store = JdbcTokenStore.builder()
			.connectionProvider(connections)
			.schema(ReaderTables.tokens())
			.serializer(general)
			.contentType(String.class);
		own.ifAvailable(database -> store.nodeId("owner-of-the-folder"));
		return store.build();
	}

	@Bean
	DeadLetterSchema deadLetterSchema() {
		return ReaderTables.deadLetters();
	}

	/** Every {@link EventUpcaster} bean, in order. */
	private static EventUpcaster chain(ObjectProvider<EventUpcaster> upcasters) {
		return new EventUpcasterChain(upcasters.orderedStream().toList());
	}

}

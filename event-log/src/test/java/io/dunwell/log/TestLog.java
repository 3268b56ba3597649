package io.dunwell.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.log.embedded.TestDatabase;
import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.log.vault.JdbcKeyTable;
import io.dunwell.log.vault.RememberedKeys;
import io.dunwell.messages.Events;
import io.dunwell.messages.contact.HoldLifted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log on a database of its own, as one process sees it. */
final class TestLog implements AutoCloseable {

	final TestDatabase database;

	private final JdbcKeyTable table;

	final RememberedKeys keys;

	final EventSerializer serializer;

	final TransactionTemplate transaction;

	TestLog() {
		this(TestDatabase.create());
		LogSchema.migrate(database.dataSource());
	}

	private TestLog(TestDatabase database) {
		this.database = database;
		this.table = new JdbcKeyTable(database.dataSource());
		this.keys = new RememberedKeys(table);
		this.serializer = new EventSerializer(new DunwellJson(keys), Events.types());
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
	}

	/** An engine of its own, as another process has one. */
	StrictEventStorageEngine engine() {
		StrictEventStorageEngine.Settings settings = new StrictEventStorageEngine.Settings();
		settings.eventSerializer(serializer)
			.snapshotSerializer(EventSerializer.general(new DunwellJson(keys)))
			.persistenceExceptionResolver(new LostRace());
		settings.batchSize(1000);
		return new StrictEventStorageEngine(settings, database.dataSource(),
				new StrictReader(database.dataSource(), keys), keys);
	}

	static DomainEventMessage<?> event(String aggregate, long sequence) {
		return new GenericDomainEventMessage<>("Test", aggregate, sequence, new HoldLifted(aggregate, "h" + sequence));
	}

	/** Everything that can be read after the position, by Axon's own way. */
	static List<Long> positionsAfter(StrictEventStorageEngine engine, @Nullable Long position) {
		List<Long> positions = new ArrayList<>();
		TrackingToken token = (position == null) ? null : new GlobalSequenceTrackingToken(position);
		try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
			events.forEach(event -> positions.add(position(event)));
		}
		return positions;
	}

	static long position(TrackedEventMessage<?> event) {
		return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
	}

	@Override
	public void close() {
		table.close();
		database.close();
	}

}

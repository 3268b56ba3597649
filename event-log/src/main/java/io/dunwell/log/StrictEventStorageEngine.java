package io.dunwell.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.dunwell.log.json.Subjects;
import io.dunwell.log.vault.KeyRing;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The event store on PostgreSQL, read as a contiguous prefix: no reader ever sees an
 * event before one with a smaller position, and none is lost, however late its
 * transaction commits. Tokens are plain positions. {@link SettledPrefix} says why this
 * holds.
 */
final class StrictEventStorageEngine extends BatchingEventStorageEngine {

	static final String APPEND = "insert into log.event (" + StoredEvent.COLUMNS + ") select * from " + Columns.UNNEST;

	private static final String KEEP_SNAPSHOT = "insert into log.snapshot as kept (" + StoredEvent.COLUMNS
			+ ") select * from " + Columns.UNNEST + """
					 on conflict (aggregate_id) do update set sequence = excluded.sequence, at = excluded.at,
					event_id = excluded.event_id, name = excluded.name, revision = excluded.revision,
					payload = excluded.payload, metadata = excluded.metadata where kept.sequence < excluded.sequence""";

	private static final String READ_SNAPSHOT = "select " + StoredEvent.COLUMNS
			+ " from log.snapshot where aggregate_id = ?";

	private static final String ANY_SNAPSHOT = "select exists (select from log.snapshot)";

	private static final String READ_AGGREGATE = "select " + StoredEvent.COLUMNS
			+ " from log.event where aggregate_id = ? and sequence >= ? order by sequence limit ?";

	private static final String LAST_SEQUENCE = "select max(sequence) from log.event where aggregate_id = ?";

	private static final String BEFORE_INSTANT = "select min(position) - 1 from log.event where at >= ?";

	private final JdbcTemplate jdbc;

	private final StrictReader reader;

	private final KeyRing keys;

	private volatile boolean snapshots;

	StrictEventStorageEngine(Settings settings, DataSource dataSource, StrictReader reader, KeyRing keys) {
		super(settings);
		this.jdbc = new JdbcTemplate(dataSource);
		this.reader = reader;
		this.keys = keys;
		this.snapshots = Boolean.TRUE.equals(jdbc.queryForObject(ANY_SNAPSHOT, Boolean.class));
	}

	/** Settings that Axon's builder asks for; there are no others. */
	static final class Settings extends Builder {

	}

	@Override
	protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
		if (events.isEmpty()) {
			return;
		}
		keys.prepare(Subjects.of(events.stream().map(EventMessage::getPayload).toList()));
		try {
			jdbc.update(APPEND, Columns.of(events, serializer));
		}
		catch (DataAccessException failed) {
			Exception cause = LostRace.in(failed).<Exception>map(lost -> lost).orElse(failed);
			handlePersistenceException(cause, blamed(events, cause));
		}
	}

	@Override
	protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
		jdbc.update(KEEP_SNAPSHOT, Columns.of(List.of(snapshot), serializer));
		snapshots = true;
	}

	/**
	 * Spares the trip as long as this process knows of no snapshot at all: one that
	 * another process has taken meanwhile only saves time, for the log keeps every event.
	 */
	@Override
	protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
		if (!snapshots) {
			return Stream.empty();
		}
		return jdbc.query(READ_SNAPSHOT, (row, index) -> StoredEvent.of(row, false), aggregateId).stream();
	}

	@Override
	protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long firstSequence, int limit) {
		return jdbc.query(READ_AGGREGATE, (row, index) -> StoredEvent.of(row, false), aggregateId, firstSequence,
				limit);
	}

	@Override
	protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int limit) {
		return reader.read(positionOf(lastToken), limit);
	}

	@Override
	public Optional<Long> lastSequenceNumberFor(String aggregateId) {
		return Optional.ofNullable(jdbc.queryForObject(LAST_SEQUENCE, Long.class, aggregateId));
	}

	@Override
	public TrackingToken createTailToken() {
		return new GlobalSequenceTrackingToken(0);
	}

	@Override
	public TrackingToken createHeadToken() {
		return new GlobalSequenceTrackingToken(reader.head());
	}

	@Override
	public TrackingToken createTokenAt(Instant at) {
		Long position = jdbc.queryForObject(BEFORE_INSTANT, Long.class, at.atOffset(ZoneOffset.UTC));
		return (position == null) ? createHeadToken() : new GlobalSequenceTrackingToken(position);
	}

	private static long positionOf(@Nullable TrackingToken token) {
		if (token == null) {
			return 0;
		}
		if (token instanceof GlobalSequenceTrackingToken position) {
			return position.getGlobalIndex();
		}
		throw new IllegalArgumentException("Not a position in this log: " + token);
	}

	/** The event that the database complains of, by the key in its message. */
	private static EventMessage<?> blamed(List<? extends EventMessage<?>> events, Exception failed) {
		String message = String.valueOf(failed.getMessage());
		for (EventMessage<?> event : events) {
			if (event instanceof DomainEventMessage<?> e
					&& message.contains("(" + e.getAggregateIdentifier() + ", " + e.getSequenceNumber() + ")")) {
				return event;
			}
		}
		return events.getFirst();
	}

}

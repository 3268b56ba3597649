package io.dunwell.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log, or of the snapshots (which have no position). Axon's own entry would
 * print and parse every instant.
 */
record StoredEvent(@Nullable Long position, String type, String aggregateId, long sequence, String eventId, Instant at,
		String name, @Nullable String revision, String payload,
		String metadata) implements DomainEventData<String>, TrackedEventData<String> {

	static final String COLUMNS = "aggregate_type, aggregate_id, sequence, event_id, at, name, revision, payload, "
			+ "metadata";

	/** Reads {@link #COLUMNS}, and the position from the column after them if asked. */
	static StoredEvent of(ResultSet row, boolean positioned) throws SQLException {
		return new StoredEvent(positioned ? row.getLong(10) : null, row.getString(1), row.getString(2), row.getLong(3),
				row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6),
				row.getString(7), row.getString(8), row.getString(9));
	}

	@Override
	public String getType() {
		return type;
	}

	@Override
	public String getAggregateIdentifier() {
		return aggregateId;
	}

	@Override
	public long getSequenceNumber() {
		return sequence;
	}

	@Override
	public String getEventIdentifier() {
		return eventId;
	}

	@Override
	public Instant getTimestamp() {
		return at;
	}

	@Override
	public SerializedObject<String> getPayload() {
		return new SimpleSerializedObject<>(payload, String.class, name, revision);
	}

	@Override
	public SerializedObject<String> getMetaData() {
		return new SerializedMetaData<>(metadata, String.class);
	}

	@Override
	public @Nullable TrackingToken trackingToken() {
		return (position == null) ? null : new GlobalSequenceTrackingToken(position);
	}

}

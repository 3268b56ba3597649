package io.dunwell.log;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Events as columns: however many they are, one statement with one array a column stores
 * them, in their order, in one trip. Half the time of a JDBC batch.
 */
final class Columns implements PreparedStatementSetter {

	private static final List<String> TYPES = List.of("text", "text", "bigint", "text", "timestamptz", "text", "text",
			"text", "text");

	/** A table of {@link StoredEvent#COLUMNS}. */
	static final String UNNEST = "unnest(?::" + String.join("[], ?::", TYPES) + "[])";

	private final List<Object[]> columns = new ArrayList<>();

	private Columns(int rows) {
		TYPES.forEach(type -> columns.add(new Object[rows]));
	}

	static Columns of(List<? extends EventMessage<?>> events, Serializer serializer) {
		Columns columns = new Columns(events.size());
		for (int row = 0; row < events.size(); row++) {
			columns.fill(row, domainEvent(events.get(row)), serializer);
		}
		return columns;
	}

	@Override
	public void setValues(PreparedStatement statement) throws SQLException {
		for (int i = 0; i < TYPES.size(); i++) {
			statement.setArray(i + 1, statement.getConnection().createArrayOf(TYPES.get(i), columns.get(i)));
		}
	}

	private void fill(int row, DomainEventMessage<?> event, Serializer serializer) {
		SerializedObject<String> payload = event.serializePayload(serializer, String.class);
		Object[] values = { event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(),
				event.getIdentifier(), event.getTimestamp().toString(), payload.getType().getName(),
				payload.getType().getRevision(), payload.getData(),
				event.serializeMetaData(serializer, String.class).getData() };
		for (int column = 0; column < values.length; column++) {
			columns.get(column)[row] = values[column];
		}
	}

	private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
		if (event instanceof DomainEventMessage<?> domainEvent) {
			return domainEvent;
		}
		throw new EventStoreException("Every event belongs to an aggregate: " + event.getPayloadType().getName());
	}

}

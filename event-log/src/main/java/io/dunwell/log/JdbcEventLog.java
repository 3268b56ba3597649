package io.dunwell.log;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the log of {@link StrictEventStorageEngine}. */
final class JdbcEventLog implements EventLog, StreamIndex, PaymentIndex {

	private static final String EXISTING = "select aggregate_id from log.event where aggregate_id = any(?) and sequence = 0";

	/** In these words, or the index of migration 4 is not used. */
	private static final String ATTACHED = """
			select aggregate_id from log.event
			where name = 'payment-attached' and payload::jsonb ->> 'account' = ?""";

	private final JdbcTemplate jdbc;

	private final StrictReader reader;

	private final Serializer serializer;

	private final EventUpcaster upcasters;

	JdbcEventLog(DataSource dataSource, StrictReader reader, Serializer serializer, EventUpcaster upcasters) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.reader = reader;
		this.serializer = serializer;
		this.upcasters = upcasters;
	}

	@Override
	public List<LoggedEvent> read(long after, int limit) {
		return EventUtils.upcastAndDeserializeTrackedEvents(reader.read(after, limit).stream(), serializer, upcasters)
			.map(JdbcEventLog::logged)
			.toList();
	}

	@Override
	public long head() {
		return reader.head();
	}

	@Override
	public long last() {
		return reader.last();
	}

	@Override
	public Set<String> existing(Collection<String> aggregateIds) {
		String[] ids = aggregateIds.toArray(String[]::new);
		return jdbc
			.queryForStream(EXISTING,
					statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", ids)),
					(row, index) -> row.getString(1))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public Set<String> attachedTo(String account) {
		return Set.copyOf(jdbc.queryForList(ATTACHED, String.class, account));
	}

	private static LoggedEvent logged(TrackedEventMessage<?> event) {
		long position = ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
		return new LoggedEvent(position, (DomainEventMessage<?>) event);
	}

}

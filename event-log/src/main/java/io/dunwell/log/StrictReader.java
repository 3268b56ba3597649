package io.dunwell.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.dunwell.log.json.Subjects;
import io.dunwell.log.vault.KeyRing;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Reads the log as a contiguous prefix. Each statement runs in a transaction of its own,
 * never in the caller's: the caller's transaction id may be older than the gap, and its
 * snapshot may be too.
 */
final class StrictReader {

	/**
	 * The rows and the oldest running transaction, both of the statement's one snapshot.
	 */
	private static final String READ = "select " + StoredEvent.COLUMNS
			+ ", position, (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint)"
			+ " from log.event where position > ? order by position limit ?";

	private static final String OWN_TRANSACTION = "select pg_current_xact_id()::text::bigint";

	private static final String LAST = "select coalesce(max(position), 0), "
			+ "(select pg_snapshot_xmin(pg_current_snapshot())::text::bigint) from log.event";

	/** The end of the run of positions that directly follows the given one. */
	private static final String END_OF_RUN = """
			select coalesce(max(position), ?) from (
				select position, position - row_number() over (order by position) as start
				from log.event where position > ?) as numbered
			where start = ?""";

	private final DataSource dataSource;

	private final KeyRing keys;

	private final SettledPrefix prefix = new SettledPrefix();

	StrictReader(DataSource dataSource, KeyRing keys) {
		this.dataSource = dataSource;
		this.keys = keys;
	}

	/**
	 * What follows the position, as far as it is settled; empty when there is nothing
	 * yet.
	 */
	List<StoredEvent> read(long after, int limit) {
		List<StoredEvent> ready = List.of();
		// the second look passes a gap that nobody is going to fill any more
		for (int look = 0; look < 2 && ready.isEmpty(); look++) {
			long settledBefore = prefix.settled();
			SettledPrefix.Sight sight = query(READ, StrictReader::sight, after, limit);
			ready = prefix.ready(after, sight, settledBefore);
			if (ready.size() == sight.rows().size()) {
				break;
			}
			note(SettledPrefix.positionOf(sight.rows().getLast()));
		}
		keys.prefetch(Subjects.in(ready.stream().map(StoredEvent::payload).toList()));
		return ready;
	}

	/**
	 * The last position of the contiguous prefix: nothing will ever be added at or below
	 * it.
	 */
	long head() {
		long settledBefore = prefix.settled();
		SettledPrefix.End end = query(LAST, StrictReader::end);
		if (end.position() > prefix.settledBy(end.oldestRunning(), settledBefore)) {
			note(end.position());
			settledBefore = prefix.settled();
			long oldestRunning = query(LAST, StrictReader::end).oldestRunning();
			long sure = prefix.settledBy(oldestRunning, settledBefore);
			long head = (end.position() <= sure) ? end.position()
					: query(END_OF_RUN, StrictReader::number, sure, sure, sure);
			prefix.settle(head);
			return head;
		}
		return end.position();
	}

	/** The last visible position, settled or not. */
	long last() {
		return query(LAST, StrictReader::end).position();
	}

	private void note(long ceiling) {
		if (prefix.wantsNote(ceiling)) {
			prefix.note(ceiling, query(OWN_TRANSACTION, StrictReader::number));
		}
	}

	private static SettledPrefix.Sight sight(ResultSet rows) throws SQLException {
		List<StoredEvent> events = new ArrayList<>();
		long oldestRunning = 0;
		while (rows.next()) {
			events.add(StoredEvent.of(rows, true));
			oldestRunning = rows.getLong(11);
		}
		return new SettledPrefix.Sight(events, oldestRunning);
	}

	private static SettledPrefix.End end(ResultSet rows) throws SQLException {
		rows.next();
		return new SettledPrefix.End(rows.getLong(1), rows.getLong(2));
	}

	private static long number(ResultSet rows) throws SQLException {
		return rows.next() ? rows.getLong(1) : 0;
	}

	private <T> T query(String sql, Reading<T> reading, Object... arguments) {
		try (Connection connection = dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < arguments.length; i++) {
				statement.setObject(i + 1, arguments[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				return reading.of(rows);
			}
		}
		catch (SQLException failed) {
			throw new EventStoreException("The event log cannot be read", failed);
		}
	}

	private interface Reading<T> {

		T of(ResultSet rows) throws SQLException;

	}

}

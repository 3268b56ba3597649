package io.dunwell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * What a commit costs without any of us: rows as wide as an event, in a table with the
 * log's columns and indexes, written by hand.
 */
final class RawRows {

	private static final String TABLE = """
			create table if not exists public.raw_event (
				position bigint not null generated always as identity primary key, sequence bigint not null,
				at timestamptz not null, aggregate_id text not null, aggregate_type text not null,
				event_id text not null, name text not null, revision text not null, payload text not null,
				metadata text not null, unique (aggregate_id, sequence))""";

	private static final String INSERT = """
			insert into public.raw_event (aggregate_type, aggregate_id, sequence, event_id, at, name, revision, payload,
			metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String LAST = "select max(sequence) from public.raw_event where aggregate_id = ?";

	/** As long as those of a promise. */
	private static final String PAYLOAD = "{\"x\":\"" + "p".repeat(390) + "\"}";

	private static final String METADATA = "{\"x\":\"" + "m".repeat(250) + "\"}";

	private final DataSource dataSource;

	RawRows(DataSource dataSource) throws SQLException {
		this.dataSource = dataSource;
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(TABLE);
		}
	}

	/** One row, one commit. */
	Load.Work inserts() throws SQLException {
		return new Rows(dataSource.getConnection(), false);
	}

	/** Many rows at a time, as fast as the database takes them: rows per second. */
	double inBatches(int rows, int batch) throws SQLException {
		long start = System.nanoTime();
		try (Rows into = new Rows(dataSource.getConnection(), false)) {
			for (int done = 0; done < rows; done += batch) {
				into.batch(Math.min(batch, rows - done));
			}
		}
		return rows * 1e9 / (System.nanoTime() - start);
	}

	/** What a careful programmer writes: look at the stream, append to it, commit. */
	Load.Work selectsAndInserts() throws SQLException {
		return new Rows(dataSource.getConnection(), true);
	}

	private static final class Rows implements Load.Work {

		private static final int STREAMS = 200;

		private final Connection connection;

		private final PreparedStatement insert;

		private final PreparedStatement last;

		private final boolean looksFirst;

		private final String stream = UUID.randomUUID().toString();

		private int turn;

		Rows(Connection connection, boolean looksFirst) throws SQLException {
			this.connection = connection;
			this.looksFirst = looksFirst;
			this.insert = connection.prepareStatement(INSERT);
			this.last = connection.prepareStatement(LAST);
			connection.setAutoCommit(false);
		}

		@Override
		public void once() throws SQLException {
			String id = stream + ":" + turn % STREAMS;
			fill(id, looksFirst ? next(id) : turn / STREAMS);
			insert.executeUpdate();
			connection.commit();
		}

		void batch(int rows) throws SQLException {
			for (int i = 0; i < rows; i++) {
				fill(stream + ":" + turn % STREAMS, turn / STREAMS);
				insert.addBatch();
			}
			insert.executeBatch();
			connection.commit();
		}

		private void fill(String id, long sequence) throws SQLException {
			turn++;
			insert.setString(1, "Promise");
			insert.setString(2, id);
			insert.setLong(3, sequence);
			insert.setString(4, UUID.randomUUID().toString());
			insert.setObject(5, Instant.now().atOffset(ZoneOffset.UTC));
			insert.setString(6, "promise-made");
			insert.setString(7, "1");
			insert.setString(8, PAYLOAD);
			insert.setString(9, METADATA);
		}

		private long next(String id) throws SQLException {
			last.setString(1, id);
			try (ResultSet rows = last.executeQuery()) {
				rows.next();
				long sequence = rows.getLong(1);
				return rows.wasNull() ? 0 : sequence + 1;
			}
		}

		@Override
		public void close() throws SQLException {
			insert.close();
			last.close();
			connection.close();
		}

	}

}

package io.dunwell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * The tables of the views, read and written by hand, with the documents that the
 * projectors left there.
 */
final class ViewTables {

	private static final int READ = 1000;

	private static final int WRITE = 500;

	private static final String WRITES = """
			select relname, n_tup_ins + n_tup_upd from pg_stat_user_tables
			where schemaname = 'views' and relname ~ '_[0-9]+$' order by relname""";

	private static final String PAGE = """
			select position, sequence, at, aggregate_id, aggregate_type, event_id, name, revision, payload, metadata
			from log.event where position > ? order by position limit\s""" + READ;

	private final DataSource dataSource;

	ViewTables(Lab lab) {
		this.dataSource = lab.dataSource();
	}

	/** A view's table, and how many rows the projector wrote to it. */
	record Written(String table, long writes) {

	}

	/**
	 * Of the tables that were written at all. The server counts at the end of each
	 * transaction.
	 */
	List<Written> written() throws SQLException {
		List<Written> written = new ArrayList<>();
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(WRITES)) {
			while (rows.next()) {
				if (rows.getLong(2) > 0) {
					written.add(new Written("views." + rows.getString(1), rows.getLong(2)));
				}
			}
		}
		return written;
	}

	/** Seconds to fetch the log so many times, each time every column of every event. */
	double readLog(int times) throws SQLException {
		long start = System.nanoTime();
		try (Connection connection = dataSource.getConnection();
				PreparedStatement page = connection.prepareStatement(PAGE)) {
			for (int time = 0; time < times; time++) {
				for (long last = 0, next; (next = readPage(page, last)) > last;) {
					last = next;
				}
			}
		}
		return seconds(start);
	}

	private static long readPage(PreparedStatement page, long after) throws SQLException {
		page.setLong(1, after);
		long last = after;
		try (ResultSet rows = page.executeQuery()) {
			while (rows.next()) {
				last = rows.getLong(1);
				for (int column = 2; column <= 10; column++) {
					rows.getString(column);
				}
			}
		}
		return last;
	}

	/**
	 * Seconds to upsert as many documents as the projectors did, into tables with the
	 * same indexes.
	 */
	double writeAgain(List<Written> written) throws SQLException {
		double seconds = 0;
		for (Written one : written) {
			try (Copy copy = new Copy(dataSource.getConnection(), one.table())) {
				long start = System.nanoTime();
				for (long done = 0; done < one.writes(); done += WRITE) {
					copy.upsert((int) done, (int) Math.min(WRITE, one.writes() - done));
				}
				seconds += seconds(start);
			}
		}
		return seconds;
	}

	/** Documents per second when each is read, written and committed for itself. */
	double perEventRate(List<Written> written, int sample) throws SQLException {
		long all = written.stream().mapToLong(Written::writes).sum();
		long done = 0;
		double seconds = 0;
		for (Written one : written) {
			int share = (int) Math.max(1, sample * one.writes() / all);
			try (Copy copy = new Copy(dataSource.getConnection(), one.table())) {
				long start = System.nanoTime();
				for (int i = 0; i < share; i++) {
					copy.read(i);
					copy.upsert(i, 1);
				}
				seconds += seconds(start);
			}
			done += share;
		}
		return done / seconds;
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

	/** A table like a view's, with its documents in hand. */
	private static final class Copy implements AutoCloseable {

		private final Connection connection;

		private final List<String> ids = new ArrayList<>();

		private final List<String> documents = new ArrayList<>();

		private final PreparedStatement upsert;

		private final PreparedStatement read;

		Copy(Connection connection, String table) throws SQLException {
			this.connection = connection;
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute("set synchronous_commit = off"); // as the projectors do
				statement.execute("create table public.copy (like " + table + " including all)");
				statement.execute("alter table public.copy set (fillfactor = 80)");
				try (ResultSet rows = statement.executeQuery("select id, doc from " + table)) {
					while (rows.next()) {
						ids.add(rows.getString(1));
						documents.add(rows.getString(2));
					}
				}
				connection.commit();
				List<String> columns = columns(statement, table);
				String names = String.join(", ", columns);
				this.upsert = connection.prepareStatement("insert into public.copy (id, doc, position" + names(names)
						+ ") select n.id, n.doc::jsonb, 1"
						+ names(String.join(", ", columns.stream().map(c -> "v." + c).toList()))
						+ " from unnest(?::text[], ?::text[]) as n (id, doc) join " + table
						+ " v on v.id = n.id on conflict (id) do update set doc = excluded.doc, position = excluded.position"
						+ names(String.join(", ", columns.stream().map(c -> c + " = excluded." + c).toList())));
				this.read = connection.prepareStatement("select doc from public.copy where id = ?");
			}
		}

		private static String names(String names) {
			return names.isEmpty() ? "" : ", " + names;
		}

		private static List<String> columns(Statement statement, String table) throws SQLException {
			List<String> columns = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery("select attname from pg_attribute where attrelid = '" + table
					+ "'::regclass and attnum > 0 and attname not in ('id', 'doc', 'position')")) {
				while (rows.next()) {
					columns.add(rows.getString(1));
				}
			}
			return columns;
		}

		/**
		 * Some documents in one statement and one transaction; starts again at the first
		 * when all are through.
		 */
		void upsert(int from, int count) throws SQLException {
			int many = Math.min(count, ids.size());
			String[] some = new String[many];
			String[] theirs = new String[many];
			for (int i = 0; i < many; i++) {
				some[i] = ids.get((from + i) % ids.size());
				theirs[i] = documents.get((from + i) % ids.size());
			}
			upsert.setArray(1, connection.createArrayOf("text", some));
			upsert.setArray(2, connection.createArrayOf("text", theirs));
			upsert.executeUpdate();
			connection.commit();
		}

		void read(int which) throws SQLException {
			read.setString(1, ids.get(which % ids.size()));
			read.executeQuery().close();
		}

		@Override
		public void close() throws SQLException {
			try (Statement statement = connection.createStatement()) {
				statement.execute("drop table public.copy");
				statement.execute("reset synchronous_commit");
			}
			connection.commit();
			connection.close();
		}

	}

}

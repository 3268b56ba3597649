package io.dunwell.log.vault;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Keys in PostgreSQL, with a small pool of its own: keys are made while an append holds a
 * connection, and one pool for both could run dry with everybody waiting.
 */
public final class JdbcKeyTable implements KeyTable {

	private static final String MAKE = """
			with wanted as (select unnest(?::text[]) as subject, unnest(?::bytea[]) as key),
			     made as (insert into vault.subject_key (subject, key)
			              select subject, key from wanted order by subject
			              on conflict (subject) do nothing returning subject, key)
			select subject, key from made
			union all
			select k.subject, k.key from vault.subject_key k join wanted on wanted.subject = k.subject""";

	private static final String FIND = "select subject, key from vault.subject_key where subject = any(?)";

	private static final String PAGE = """
			select subject, key from vault.subject_key where subject collate "C" > ?
			order by subject collate "C" limit ?""";

	private static final String PUT = """
			insert into vault.subject_key (subject, key, erased)
			select subject, key, case when key is null then now() end from unnest(?::text[], ?::bytea[]) as given (subject, key)
			on conflict (subject) do nothing""";

	/** As in the embedded database; elsewhere the administrator may allow it. */
	private static final String MAY_CLEAN = """
			select has_function_privilege('pg_switch_wal()', 'execute') and pg_has_role('pg_checkpoint', 'usage')""";

	/** The vault's connections commit without waiting for the disk; this must not. */
	private static final String ERASE = """
			with on_disk as (select set_config('synchronous_commit', 'on', true))
			insert into vault.subject_key (subject, key, erased) select unnest(?::text[]), null, now() from on_disk
			on conflict (subject) do update set key = null, erased = coalesce(subject_key.erased, now())""";

	private final HikariDataSource pool;

	private final JdbcTemplate vault;

	/** Keeps the keys where this data source keeps its data, in schema {@code vault}. */
	public JdbcKeyTable(DataSource besides) {
		this.pool = DataSourceBuilder.derivedFrom(besides).type(HikariDataSource.class).build();
		pool.setPoolName("vault");
		pool.setMaximumPoolSize(4);
		pool.setMinimumIdle(1);
		// A key is on disk when what was sealed with it is: that is written to the same
		// WAL, later, and waits for it
		pool.addDataSourceProperty("options", "-c synchronous_commit=off");
		this.vault = new JdbcTemplate(pool);
	}

	@Override
	public void close() {
		pool.close();
	}

	@Override
	public Map<String, Kept> find(Set<String> subjects) {
		return query(FIND, connection -> new Array[] { texts(connection, subjects) });
	}

	@Override
	public Map<String, Kept> make(Set<String> subjects) {
		byte[][] keys = Stream.generate(Kept::newKey).limit(subjects.size()).toArray(byte[][]::new);
		return query(MAKE,
				connection -> new Array[] { texts(connection, subjects), connection.createArrayOf("bytea", keys) });
	}

	@Override
	public void erase(Set<String> subjects) {
		vault.update(ERASE, statement -> statement.setArray(1, texts(statement.getConnection(), subjects)));
		// the erased row's old version would stay in its page until another row needs the
		// room
		vault.execute("vacuum full vault.subject_key");
		if (Boolean.TRUE.equals(vault.queryForObject(MAY_CLEAN, Boolean.class))) {
			// what came before lies in files that a checkpoint then deletes
			vault.execute("select pg_switch_wal()");
			vault.execute("checkpoint");
		}
	}

	@Override
	public long erasures() {
		Long count = vault.queryForObject("select count(*) from vault.subject_key where key is null", Long.class);
		return (count != null) ? count : 0;
	}

	@Override
	public Map<String, Kept> page(String after, int limit) {
		Map<String, Kept> keys = new HashMap<>();
		vault.query(PAGE, row -> {
			keys.put(row.getString(1), Kept.of(row.getBytes(2)));
		}, after, limit);
		return keys;
	}

	@Override
	public void put(Map<String, Kept> keys) {
		List<String> subjects = List.copyOf(keys.keySet());
		byte[][] bytes = subjects.stream()
			.map(subject -> Kept.keyIn(keys.get(subject)).map(SecretKey::getEncoded).orElse(null))
			.toArray(byte[][]::new);
		vault.update(PUT, statement -> {
			statement.setArray(1, texts(statement.getConnection(), subjects));
			statement.setArray(2, statement.getConnection().createArrayOf("bytea", bytes));
		});
	}

	private Map<String, Kept> query(String sql, Arguments arguments) {
		Map<String, Kept> keys = new HashMap<>();
		vault.query(connection -> {
			PreparedStatement statement = connection.prepareStatement(sql);
			Array[] arrays = arguments.on(connection);
			for (int i = 0; i < arrays.length; i++) {
				statement.setArray(i + 1, arrays[i]);
			}
			return statement;
		}, (RowCallbackHandler) row -> keys.put(row.getString(1), Kept.of(row.getBytes(2))));
		return keys;
	}

	private static Array texts(Connection connection, Collection<String> subjects) throws SQLException {
		return connection.createArrayOf("text", subjects.toArray());
	}

	private interface Arguments {

		Array[] on(Connection connection) throws SQLException;

	}

}

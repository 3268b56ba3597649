package io.dunwell.log.vault;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The key ring in PostgreSQL, with a small pool of its own: keys are made while an append
 * holds a connection, and one pool for both could run dry with everybody waiting.
 */
public final class JdbcKeyRing implements KeyRing, AutoCloseable {

	private static final long LOOK_FOR_ERASURES_EVERY = TimeUnit.SECONDS.toNanos(1);

	private static final int KEY_BYTES = 32;

	private static final String MAKE = """
			with wanted as (select unnest(?::text[]) as subject, unnest(?::bytea[]) as key),
			     made as (insert into vault.subject_key (subject, key)
			              select subject, key from wanted order by subject
			              on conflict (subject) do nothing returning subject, key)
			select subject, key from made
			union all
			select k.subject, k.key from vault.subject_key k join wanted on wanted.subject = k.subject""";

	private static final String FIND = "select subject, key from vault.subject_key where subject = any(?)";

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

	private final SecureRandom random = new SecureRandom();

	private final Cache<String, Stored> known = Caffeine.newBuilder().maximumSize(100_000).build();

	private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_FOR_ERASURES_EVERY);

	private volatile long erased;

	private long generation;

	/** Keeps the keys where this data source keeps its data, in schema {@code vault}. */
	public JdbcKeyRing(DataSource besides) {
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
	public Optional<SecretKey> key(String subject) {
		Stored stored = cached(subject);
		return Stored.keyIn((stored != null) ? stored : make(Set.of(subject)).get(subject));
	}

	@Override
	public void prepare(Collection<String> subjects) {
		Set<String> unknown = unknown(subjects);
		if (!unknown.isEmpty()) {
			make(unknown);
		}
	}

	@Override
	public void prefetch(Collection<String> subjects) {
		Set<String> unknown = unknown(subjects);
		if (!unknown.isEmpty()) {
			fetch(unknown);
		}
	}

	@Override
	public Optional<SecretKey> find(String subject) {
		Stored stored = cached(subject);
		return Stored.keyIn((stored != null) ? stored : fetch(Set.of(subject)).get(subject));
	}

	@Override
	public boolean knows(String subject) {
		return cached(subject) != null || fetch(Set.of(subject)).containsKey(subject);
	}

	@Override
	public void erase(Collection<String> subjects) {
		vault.update(ERASE, statement -> statement.setArray(1, texts(statement.getConnection(), Set.copyOf(subjects))));
		// the erased row's old version would stay in its page until another row needs the
		// room
		vault.execute("vacuum full vault.subject_key");
		forget();
		if (Boolean.TRUE.equals(vault.queryForObject(MAY_CLEAN, Boolean.class))) {
			// what came before lies in files that a checkpoint then deletes
			vault.execute("select pg_switch_wal()");
			vault.execute("checkpoint");
		}
	}

	private @Nullable Stored cached(String subject) {
		forgetWhatOthersErased();
		return known.getIfPresent(subject);
	}

	private Set<String> unknown(Collection<String> subjects) {
		return subjects.stream().filter(subject -> cached(subject) == null).collect(Collectors.toUnmodifiableSet());
	}

	private Map<String, Stored> fetch(Set<String> subjects) {
		return remembering(keys -> query(FIND, keys, connection -> new Array[] { texts(connection, subjects) }));
	}

	private Map<String, Stored> make(Set<String> subjects) {
		return remembering(keys -> {
			// a second round meets what somebody else made during the first
			while (keys.size() < subjects.size()) {
				query(MAKE, keys, connection -> new Array[] { texts(connection, subjects),
						connection.createArrayOf("bytea", newKeys(subjects.size())) });
			}
		});
	}

	private Map<String, Stored> remembering(Consumer<Map<String, Stored>> query) {
		Map<String, Stored> keys = new HashMap<>();
		long before = generation();
		query.accept(keys);
		keys.forEach((subject, stored) -> remember(before, subject, stored));
		return keys;
	}

	private void query(String sql, Map<String, Stored> keys, Arguments arguments) {
		vault.query(connection -> {
			PreparedStatement statement = connection.prepareStatement(sql);
			Array[] arrays = arguments.on(connection);
			for (int i = 0; i < arrays.length; i++) {
				statement.setArray(i + 1, arrays[i]);
			}
			return statement;
		}, (RowCallbackHandler) row -> keys.put(row.getString(1), Stored.of(row.getBytes(2))));
	}

	private static Array texts(Connection connection, Set<String> subjects) throws SQLException {
		return connection.createArrayOf("text", subjects.toArray());
	}

	private byte[][] newKeys(int count) {
		byte[][] keys = new byte[count][KEY_BYTES];
		for (byte[] key : keys) {
			random.nextBytes(key);
		}
		return keys;
	}

	private void forgetWhatOthersErased() {
		long last = lookedAt.get();
		long now = System.nanoTime();
		if (now - last < LOOK_FOR_ERASURES_EVERY || !lookedAt.compareAndSet(last, now)) {
			return;
		}
		Long count = vault.queryForObject("select count(*) from vault.subject_key where key is null", Long.class);
		if (count != null && count != erased) {
			erased = count;
			forget();
		}
	}

	private synchronized long generation() {
		return generation;
	}

	/** A key read before an erasure must not be remembered after it. */
	private synchronized void remember(long before, String subject, Stored stored) {
		if (generation == before) {
			known.put(subject, stored);
		}
	}

	private synchronized void forget() {
		generation++;
		known.invalidateAll();
	}

	private interface Arguments {

		Array[] on(Connection connection) throws SQLException;

	}

	/** What the vault has of a subject: a key, or the fact that it was erased. */
	private record Stored(@Nullable SecretKey key) {

		static Stored of(byte @Nullable [] key) {
			return new Stored((key == null) ? null : new SecretKeySpec(key, "AES"));
		}

		static Optional<SecretKey> keyIn(@Nullable Stored stored) {
			return Optional.ofNullable(stored).map(known -> known.key);
		}

	}

}

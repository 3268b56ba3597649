package io.dunwell.desk.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Held by the one desk that is active on a database, for as long as its connection lives.
 * The log is safe with two writers, and a view with two processes that claim it; the lock
 * is there so that one of two desks answers, and the other is ready to.
 */
final class ActiveLock implements AutoCloseable {

	/** As the database shows the connection. */
	static final String NAME = "dunwell lock";

	private static final Logger log = LoggerFactory.getLogger(ActiveLock.class);

	private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

	/** With a look every second, the active one stops six seconds after a cut at most. */
	private static final Duration ANSWER = Duration.ofSeconds(5);

	/**
	 * A machine that is gone says nothing: the server asks after five seconds of silence,
	 * and three times two seconds later frees the lock. By then the active one has
	 * stopped itself.
	 */
	private static final String KEEP_ALIVE = """
			set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3""";

	/** {@code Dunw} in ASCII: nobody else's lock. */
	private static final int FAMILY = 0x44756E77;

	private static final int ACTIVE = 1;

	private static final String TAKE = "select pg_try_advisory_lock(%d, %d)".formatted(FAMILY, ACTIVE);

	/**
	 * Asked of the session itself: a pooler may have put another behind the connection.
	 */
	private static final String HOLDS = """
			select exists (select from pg_locks where locktype = 'advisory' and granted and pid = pg_backend_pid()
			               and classid = %d and objid = %d)""".formatted(FAMILY, ACTIVE);

	private final Connection session;

	private volatile boolean closed;

	private ActiveLock(Connection session) {
		this.session = session;
	}

	/**
	 * Takes the lock, or stands by until it is free.
	 * @param standBy called once, before it waits for another
	 * @throws io.dunwell.desk.folder.CannotDo when the database is not to be had
	 */
	static ActiveLock await(OwnDatabase database, Runnable standBy) throws InterruptedException {
		boolean waits = false;
		while (true) {
			Connection session = database.connect(ANSWER);
			try {
				execute(session, KEEP_ALIVE);
				while (!is(session, TAKE)) {
					if (!waits) {
						standBy.run();
						waits = true;
					}
					TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
				}
				if (waits) {
					log.info("This desk is the active one now.");
				}
				return new ActiveLock(session);
			}
			catch (SQLException gone) {
				close(session);
				// it is waited for like one that is not there yet
				TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
			}
			catch (RuntimeException | InterruptedException given) {
				close(session);
				throw given;
			}
		}
	}

	/** Looks from now on whether the lock is still held. */
	void watch(Runnable lost) {
		// a thread of its own: nothing that keeps the others busy may keep this one
		Thread.ofPlatform().name("active-lock").daemon().start(() -> look(lost));
	}

	private void look(Runnable lost) {
		try {
			while (is(session, HOLDS)) {
				TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
			}
		}
		catch (SQLException gone) {
			log.debug("The connection of the lock is gone", gone);
		}
		catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
		if (!closed) {
			lost.run();
		}
	}

	/** Lets another have it. */
	@Override
	public void close() {
		closed = true;
		close(session);
	}

	private static void close(Connection session) {
		try {
			session.close();
		}
		catch (SQLException gone) {
			log.debug("The connection of the lock was gone", gone);
		}
	}

	private static void execute(Connection session, String sql) throws SQLException {
		try (Statement statement = session.createStatement()) {
			statement.execute(sql);
		}
	}

	private static boolean is(Connection session, String question) throws SQLException {
		try (Statement statement = session.createStatement(); ResultSet row = statement.executeQuery(question)) {
			return row.next() && row.getBoolean(1);
		}
	}

}

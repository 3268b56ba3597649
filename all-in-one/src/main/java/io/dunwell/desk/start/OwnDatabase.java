package io.dunwell.desk.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.dunwell.desk.folder.CannotDo;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.env.Environment;

/**
 * The user's own PostgreSQL, as {@code spring.datasource.*} names it.
 *
 * @param place without what a URL may say after it, such as a password
 * @param patience how long a server that does not answer is waited for
 */
record OwnDatabase(PGSimpleDataSource server, String place, Duration patience) {

	private static final Logger log = LoggerFactory.getLogger(OwnDatabase.class);

	/** The first with the role {@code pg_checkpoint}, which the vault asks about. */
	private static final int OLDEST = 15;

	/**
	 * Connection refused, starting or stopping, too many connections: it may yet come.
	 */
	private static final Set<String> NOT_YET = Set.of("08", "57", "53");

	/** A password is wanted and none was given: nothing to wait for. */
	private static final String REJECTED = "08004";

	private static final long LOOK_EVERY_MILLIS = 1000;

	private static final Duration SAY_EVERY = Duration.ofSeconds(15);

	private static final String EXAMINE = """
			select pg_is_in_recovery(),
			       has_database_privilege(current_database(), 'create') or to_regnamespace('bot') is not null""";

	/**
	 * Where the desk's tables are to be.
	 * @throws CannotDo when nothing, or something else than a PostgreSQL, is named
	 */
	static OwnDatabase of(Environment environment) {
		String url = environment.getProperty("spring.datasource.url", "");
		PGSimpleDataSource server = new PGSimpleDataSource();
		try {
			server.setUrl(url);
		}
		catch (IllegalArgumentException other) {
			throw new CannotDo("In postgres mode spring.datasource.url says where the database is, as in"
					+ " --spring.datasource.url=jdbc:postgresql://localhost:5432/dunwell, with"
					+ " spring.datasource.username and spring.datasource.password.", other);
		}
		String user = environment.getProperty("spring.datasource.username");
		if (user != null) {
			server.setUser(user);
		}
		String password = environment.getProperty("spring.datasource.password");
		if (password != null) {
			server.setPassword(password);
		}
		return new OwnDatabase(server, url.replaceFirst("\\?.*", "").replaceFirst("^jdbc:postgresql:(//)?", ""),
				environment.getProperty("dunwell.start-patience", Duration.class, Duration.ofMinutes(5)));
	}

	/**
	 * A connection of its own, once the server answers.
	 * @param answer how long the server may take to answer on it
	 * @throws CannotDo when it refuses, or does not answer for longer than the patience
	 */
	Connection connect(Duration answer) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		long said = System.nanoTime() - SAY_EVERY.toNanos();
		while (true) {
			try {
				return open(answer);
			}
			catch (SQLException failed) {
				refuse(failed);
				long now = System.nanoTime();
				if (now > end) {
					throw new CannotDo("PostgreSQL at " + place + " did not answer for " + patience.toSeconds()
							+ " seconds: start it, or say with spring.datasource.url where it is.", failed);
				}
				if (now - said >= SAY_EVERY.toNanos()) {
					log.warn("Waiting for PostgreSQL at {}: {}", place, said(failed));
					said = now;
				}
				TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
			}
		}
	}

	private Connection open(Duration answer) throws SQLException {
		server.setApplicationName(ActiveLock.NAME);
		server.setConnectTimeout((int) answer.toSeconds());
		server.setSocketTimeout((int) answer.toSeconds());
		Connection connection = server.getConnection();
		try {
			examine(connection);
			return connection;
		}
		catch (SQLException | RuntimeException failed) {
			connection.close();
			throw failed;
		}
	}

	private void examine(Connection connection) throws SQLException {
		int version = connection.getMetaData().getDatabaseMajorVersion();
		if (version < OLDEST) {
			throw new CannotDo("PostgreSQL at " + place + " is of version " + version + ": the desk needs " + OLDEST
					+ " or newer.");
		}
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(EXAMINE)) {
			row.next();
			if (row.getBoolean(1)) {
				throw new SQLException("it is a copy that only reads", "57P03");
			}
			if (!row.getBoolean(2)) {
				throw new CannotDo("The user " + connection.getMetaData().getUserName() + " may not make tables in "
						+ place + ": make it the database's owner, or grant it create on the database.");
			}
		}
	}

	/** Says so, unless waiting may help. */
	private void refuse(SQLException failed) {
		String state = String.valueOf(failed.getSQLState());
		if (NOT_YET.contains(state.substring(0, 2)) && !REJECTED.equals(state)) {
			return;
		}
		String remedy = state.startsWith("3D") ? "make the database, or say with spring.datasource.url which it is"
				: "see spring.datasource.username and spring.datasource.password";
		throw new CannotDo("PostgreSQL at " + place + " refuses (" + said(failed) + "): " + remedy + ".", failed);
	}

	/** The first line of it, as part of a sentence. */
	private static String said(SQLException failed) {
		return String.valueOf(failed.getMessage())
			.lines()
			.findFirst()
			.orElse("")
			.replaceFirst("^FATAL: ", "")
			.replaceFirst("\\.$", "");
	}

}

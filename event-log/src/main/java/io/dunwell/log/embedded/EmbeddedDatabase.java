package io.dunwell.log.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server in a folder, for this program alone: durable, on the loopback
 * interface only, on a free port, with a generated password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	private static final String USER = "dunwell";

	private final DataDir dir;

	private final Server server;

	private final int port;

	private final String password;

	private EmbeddedDatabase(DataDir dir, Server server, int port, String password) {
		this.dir = dir;
		this.server = server;
		this.port = port;
		this.password = password;
	}

	/**
	 * Starts the server on the data of this folder, or on none yet. A server that a
	 * killed process left behind is stopped first.
	 * @throws DataDirInUse when another process works on the folder
	 */
	public static EmbeddedDatabase start(Path folder) {
		return start(folder, folder.resolve("postgres-binaries"));
	}

	/**
	 * As {@link #start(Path)}, with the programs unpacked elsewhere: tests share them.
	 */
	static EmbeddedDatabase start(Path folder, Path binaries) {
		DataDir dir = DataDir.lock(folder);
		try {
			return start(dir, Binaries.unpackInto(binaries.toAbsolutePath()));
		}
		catch (IOException failed) {
			dir.close();
			throw new UncheckedIOException("PostgreSQL does not start in " + folder + ": " + failed.getMessage(),
					failed);
		}
		catch (RuntimeException failed) {
			dir.close();
			throw failed;
		}
	}

	private static EmbeddedDatabase start(DataDir dir, Path binaries) throws IOException {
		Server server = new Server(binaries, dir.postgres(), dir.log());
		String password = dir.password();
		server.initialise(dir.passwordFile());
		server.stopOrphan();
		int port = freePort();
		server.start(port);
		EmbeddedDatabase database = new EmbeddedDatabase(dir, server, port, password);
		try {
			database.createDatabase();
		}
		catch (IOException | RuntimeException failed) {
			server.stop();
			throw failed;
		}
		return database;
	}

	/** Where it listens. */
	public String jdbcUrl() {
		return jdbcUrl(USER);
	}

	/** Where another database on this server is reached. */
	public String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	public String user() {
		return USER;
	}

	public String password() {
		return password;
	}

	/** A pool of connections; the caller closes it. */
	public HikariDataSource dataSource() {
		return dataSource(USER);
	}

	/** A pool of connections to another database on this server; the caller closes it. */
	public HikariDataSource dataSource(String database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(jdbcUrl(database));
		pool.setUsername(USER);
		pool.setPassword(password);
		pool.setMaximumPoolSize(20);
		return pool;
	}

	@Override
	public void close() {
		try {
			server.stop();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		finally {
			dir.close();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void createDatabase() throws IOException {
		try (Connection connection = administration().getConnection("postgres", password);
				Statement statement = connection.createStatement()) {
			if (!exists(statement, "pg_roles where rolname")) {
				statement.execute("create role dunwell login createdb password '" + password + "'");
				// what it takes to be rid of an erased key; databases are made like this
				// one
				statement.execute("grant pg_checkpoint to dunwell");
				statement.execute("grant execute on function pg_switch_wal() to dunwell");
			}
			if (!exists(statement, "pg_database where datname")) {
				statement.execute("create database dunwell owner dunwell");
			}
		}
		catch (SQLException failed) {
			throw new IOException(failed);
		}
	}

	/** Not by DriverManager, which finds no driver on a thread of the common pool. */
	private PGSimpleDataSource administration() {
		PGSimpleDataSource database = new PGSimpleDataSource();
		database.setUrl(jdbcUrl("template1"));
		return database;
	}

	private static boolean exists(Statement statement, String what) throws SQLException {
		try (ResultSet rows = statement.executeQuery("select 1 from " + what + " = 'dunwell'")) {
			return rows.next();
		}
	}

}

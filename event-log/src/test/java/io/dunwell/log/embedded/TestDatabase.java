package io.dunwell.log.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import static java.util.Objects.requireNonNull;

/**
 * A database of its own for a test class, on a real PostgreSQL that the test JVM starts
 * once and stops at its end.
 */
public final class TestDatabase implements AutoCloseable {

	/** Shared by all test JVMs of this machine: unpacking takes longer than starting. */
	static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "dunwell-test-postgres");

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String name = "test_" + COUNT.incrementAndGet();

	private final HikariDataSource dataSource;

	private TestDatabase() {
		execute("create database " + name);
		// what survives a crash of the machine is shown elsewhere; waiting for the disk
		// here only takes time
		execute("alter database " + name + " set synchronous_commit = off");
		this.dataSource = Shared.SERVER.dataSource(name);
	}

	/** An empty database. */
	public static TestDatabase create() {
		return new TestDatabase();
	}

	/** Where the server keeps every byte of every database. */
	public static Path files() {
		return Shared.FOLDER.resolve("postgres");
	}

	/** The whole server's superuser. */
	public static DataSource administrator() {
		return new DriverManagerDataSource(Shared.SERVER.jdbcUrl("postgres"), "postgres", Shared.SERVER.password());
	}

	/** A pool of 20 connections, closed with this. */
	public HikariDataSource dataSource() {
		return dataSource;
	}

	/** For {@code spring.datasource.url}. */
	public String jdbcUrl() {
		return Shared.SERVER.jdbcUrl(name);
	}

	/** For {@code spring.datasource.username}. */
	public String user() {
		return Shared.SERVER.user();
	}

	/** For {@code spring.datasource.password}. */
	public String password() {
		return Shared.SERVER.password();
	}

	/** For {@code SpringApplicationBuilder.properties} and {@code withPropertyValues}. */
	public String[] springProperties() {
		return new String[] { "spring.datasource.url=" + jdbcUrl(), "spring.datasource.username=" + user(),
				"spring.datasource.password=" + password() };
	}

	@Override
	public void close() {
		dataSource.close();
		// only a superuser may end a vacuum that is at work in it
		execute(administrator(), "drop database " + name + " with (force)");
	}

	private static void execute(String sql) {
		try (HikariDataSource pool = Shared.SERVER.dataSource()) {
			execute(pool, sql);
		}
	}

	private static void execute(DataSource database, String sql) {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException failed) {
			throw new IllegalStateException(failed);
		}
	}

	/** Started when the first test asks. */
	private static final class Shared {

		private static final String PREFIX = "dunwell-test-data";

		static final Path FOLDER = folder();

		static final EmbeddedDatabase SERVER = start();

		private static Path folder() {
			try {
				return Files.createTempDirectory(PREFIX);
			}
			catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		}

		private static EmbeddedDatabase start() {
			sweep();
			EmbeddedDatabase server = EmbeddedDatabase.start(FOLDER, BINARIES);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
			return server;
		}

		private static void stop(EmbeddedDatabase server) {
			server.close();
			delete(FOLDER);
		}

		/** Ends the servers of test JVMs that were killed. */
		private static void sweep() {
			try (Stream<Path> others = Files.list(requireNonNull(FOLDER.getParent()))) {
				others.filter(other -> other.getFileName().toString().startsWith(PREFIX))
					.filter(other -> Files.exists(other.resolve("postgres/postmaster.pid")))
					.forEach(Shared::sweep);
			}
			catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		}

		private static void sweep(Path other) {
			try {
				EmbeddedDatabase.start(other, BINARIES).close();
				delete(other);
			}
			catch (DataDirInUse stillAlive) {
				// its own JVM will
			}
		}

		private static void delete(Path folder) {
			try {
				FileSystemUtils.deleteRecursively(folder);
			}
			catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		}

	}

}

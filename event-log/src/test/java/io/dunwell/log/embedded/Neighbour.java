package io.dunwell.log.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;

/** Another JVM on a folder, for what only another process can show. */
final class Neighbour implements AutoCloseable {

	private final Process process;

	private final BufferedReader says;

	private Neighbour(Process process) {
		this.process = process;
		this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	static Neighbour on(Path folder, Path binaries) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new Neighbour(
				new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Neighbour.class.getName(),
						folder.toString(), binaries.toString())
					.redirectError(Redirect.INHERIT)
					.start());
	}

	/** The next line that it prints. */
	String says() throws IOException {
		return says.readLine();
	}

	/** Lets it go on to its end. */
	void goOn() throws IOException, InterruptedException {
		process.getOutputStream().write('\n');
		process.getOutputStream().flush();
		process.waitFor();
	}

	/** As {@code kill -9} does. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	/**
	 * Starts, writes, leaves a query running, and waits; at its end a shutdown hook still
	 * needs the server.
	 */
	public static void main(String[] args) throws IOException, SQLException {
		EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), Path.of(args[1]));
		HikariDataSource pool = database.dataSource();
		execute(pool, "create table if not exists diary (entry text)");
		execute(pool, "insert into diary values ('acknowledged')");
		Thread.ofVirtual().start(() -> execute(pool, "select pg_sleep(600)"));
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			execute(pool, "insert into diary values ('last words')");
			database.close();
		}));
		System.out.println(database.jdbcUrl());
		if (System.in.read() >= 0) {
			System.exit(0);
		}
	}

	private static void execute(HikariDataSource pool, String sql) {
		try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException failed) {
			throw new IllegalStateException(failed);
		}
	}

}

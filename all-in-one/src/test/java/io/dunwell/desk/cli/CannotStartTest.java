package io.dunwell.desk.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.dunwell.log.embedded.EmbeddedDatabase;
import io.dunwell.log.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What stops the desk from starting is said in one sentence, not in a stack trace. */
@Isolated("what the process prints is read")
class CannotStartTest {

	private final Path folder;

	CannotStartTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void saysThatThePortIsInUse() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = String.valueOf(taken.getLocalPort());
			Typed typed = Typed.run("serve", "--data-dir", folder.toString(), "--port", port);
			assertOneSentence(typed, "Port " + port + " is in use");
		}
	}

	@Test
	void saysThatAnotherDeskHasTheFolder() {
		try (EmbeddedDatabase other = EmbeddedDatabase.start(folder)) {
			assertThat(other.jdbcUrl()).isNotEmpty();
			Typed typed = Typed.run("serve", "--data-dir", folder.toString(), "--port", "0");
			assertOneSentence(typed, "Another Dunwell is running on " + folder);
		}
	}

	@Test
	void saysThatTheFolderCannotBeWrittenTo() throws IOException {
		Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
		Typed typed = Typed.run("serve", "--data-dir", file.resolve("data").toString(), "--port", "0");
		assertOneSentence(typed, file.toString());
	}

	@Test
	void saysWhatTheDatabaseRefuses() {
		try (TestDatabase database = TestDatabase.create()) {
			assertOneSentence(onPostgres("serve", database.jdbcUrl(), "not-the-password"),
					"refuses (password authentication");
			assertOneSentence(onPostgres("serve", database.jdbcUrl() + "_not", database.password()),
					"make the database");
		}
	}

	@Test
	void saysThatTheDatabaseDoesNotAnswer() {
		assertOneSentence(onPostgres("serve", "jdbc:postgresql://127.0.0.1:9/dunwell", ""),
				"PostgreSQL at 127.0.0.1:9/dunwell did not answer for 0 seconds: start it");
	}

	@Test
	void saysThatNoDatabaseIsNamed() {
		assertOneSentence(onPostgres("serve", "", ""), "spring.datasource.url says where the database is");
	}

	@Test
	void saysThatAnotherDeskIsActive() throws SQLException {
		try (TestDatabase database = TestDatabase.create();
				Connection active = database.dataSource().getConnection();
				Statement statement = active.createStatement()) {
			// as docs/operating.md says who holds it
			statement.execute("select pg_advisory_lock(1148546679, 1)");
			assertOneSentence(onPostgres("serve", database.jdbcUrl(), database.password()),
					"give both of them dunwell.tokens.collector, dunwell.tokens.lead,");
			assertOneSentence(onPostgres("verify", database.jdbcUrl(), database.password()),
					"Another desk is active on this database: give the command where that one runs");
		}
	}

	@Test
	void saysThatThereIsNoSuchMode() {
		assertOneSentence(
				Typed.run("serve", "--data-dir", folder.toString(), "--port", "0", "--dunwell.mode=postgress"),
				"There is no mode postgress");
	}

	private Typed onPostgres(String command, String url, String password) {
		return Typed.run(command, "--data-dir", folder.toString(), "--port", "0", "--dunwell.mode=postgres",
				"--dunwell.start-patience=0s", "--spring.datasource.url=" + url, "--spring.datasource.username=dunwell",
				"--spring.datasource.password=" + password);
	}

	@Test
	void saysThatThereIsNoSuchCommand() {
		Typed typed = Typed.run("frobnicate");
		assertThat(typed.code()).isEqualTo(2);
		assertThat(typed.err()).contains("frobnicate").contains("Usage: dunwell");
	}

	@Test
	void listsWhatItCanDo() {
		Typed typed = Typed.run("--help");
		assertThat(typed.code()).isZero();
		assertThat(typed.out()).contains("serve", "demo", "import", "export", "verify", "replay", "rebuild-view");
	}

	private static void assertOneSentence(Typed typed, String part) {
		assertThat(typed.code()).isEqualTo(2);
		assertThat(typed.err().strip()).contains(part).endsWith(".").doesNotContain("\n").doesNotContain("\tat ");
	}

}

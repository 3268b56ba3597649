package io.dunwell.log.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

@Timeout(300)
class EmbeddedDatabaseTest {

	private static final Path BINARIES = TestDatabase.BINARIES;

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private static final String DIARY = "select entry from diary";

	/** Made once and copied: making a database takes longer than all else. */
	private static Path made;

	private final Path folder;

	EmbeddedDatabaseTest(@TempDir Path folder) throws IOException {
		this.folder = folder;
		FileSystemUtils.copyRecursively(made, folder);
		if (POSIX) {
			// the server refuses a folder that others may enter
			Files.setPosixFilePermissions(folder.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
		}
	}

	@BeforeAll
	static void make(@TempDir Path template) {
		made = template;
		EmbeddedDatabase.start(made, BINARIES).close();
	}

	@Test
	void keepsItsDataAndItsPasswordBetweenStarts() {
		String password = with(database -> {
			try (HikariDataSource pool = database.dataSource()) {
				new JdbcTemplate(pool).execute("create table diary as select 'first' as entry");
			}
			return database.password();
		});
		with(database -> {
			assertThat(diary(database)).containsExactly("first");
			assertThat(database.password()).isEqualTo(password);
			return database;
		});
	}

	@Test
	void isDurableAndAloneAndLocked() {
		with(database -> {
			assertThat(setting(database, "fsync")).isEqualTo("on");
			assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
			assertThat(setting(database, "full_page_writes")).isEqualTo("on");
			assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(pidFile().get(4)).as("folder of a socket").isEmpty();
			for (String user : List.of("postgres", database.user())) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "guess").close())
					.withMessageContaining("password");
			}
			return database;
		});
	}

	@Test
	void keepsItsFilesFromOthers() throws Exception {
		assumeThat(POSIX).isTrue();
		Path fresh = folder.resolve("fresh");
		EmbeddedDatabase.start(fresh, BINARIES).close();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("postgres.password"))))
			.isEqualTo("rw-------");
	}

	@Test
	void refusesAFolderInUseWithOneSentence() throws Exception {
		with(database -> {
			assertThatExceptionOfType(DataDirInUse.class).isThrownBy(() -> EmbeddedDatabase.start(folder, BINARIES))
				.withMessageContaining("Another Dunwell is running on " + folder);
			return database;
		});
		try (Neighbour neighbour = Neighbour.on(folder, BINARIES)) {
			assertThat(neighbour.says()).startsWith("jdbc:postgresql://127.0.0.1:");
			assertThatExceptionOfType(DataDirInUse.class).isThrownBy(() -> EmbeddedDatabase.start(folder, BINARIES));
			neighbour.goOn();
		}
	}

	@Test
	void takesOverFromAKilledProcessWhoseServerStillRunsAQuery() throws Exception {
		try (Neighbour neighbour = Neighbour.on(folder, BINARIES)) {
			neighbour.says();
			neighbour.kill();
		}
		ProcessHandle orphan = server();
		assertThat(orphan.isAlive()).isTrue();
		with(database -> {
			// another process: the old one may still be waiting for its parent to take
			// note
			assertThat(server().pid()).isNotEqualTo(orphan.pid());
			assertThat(diary(database)).containsExactly("acknowledged");
			return database;
		});
	}

	@Test
	void isThereUntilTheLastShutdownHookIsDone() throws Exception {
		try (Neighbour neighbour = Neighbour.on(folder, BINARIES)) {
			neighbour.says();
			neighbour.goOn();
		}
		assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
		with(database -> {
			assertThat(diary(database)).containsExactly("acknowledged", "last words");
			return database;
		});
	}

	@Test
	void startsThoughAnotherProgramHasTheOldServersProcessId() throws Exception {
		Files.write(folder.resolve("postgres/postmaster.pid"), List.of(Long.toString(ProcessHandle.current().pid()),
				folder.resolve("postgres").toString(), "1700000000", "5432", "", "127.0.0.1", "0 0", "ready"));
		with(database -> assertThat(setting(database, "fsync")).isEqualTo("on"));
	}

	@Test
	void beginsAnewWhenTheFirstStartWasKilled() throws Exception {
		FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
		Files.createDirectories(folder.resolve("postgres.new/base"));
		with(database -> assertThat(setting(database, "fsync")).isEqualTo("on"));
	}

	private ProcessHandle server() {
		return ProcessHandle.of(Long.parseLong(pidFile().getFirst())).orElseThrow();
	}

	private List<String> pidFile() {
		try {
			return Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private <T> T with(Function<EmbeddedDatabase, T> use) {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, BINARIES)) {
			return use.apply(database);
		}
	}

	private static List<String> diary(EmbeddedDatabase database) {
		try (HikariDataSource pool = database.dataSource()) {
			return new JdbcTemplate(pool).queryForList(DIARY, String.class);
		}
	}

	private static String setting(EmbeddedDatabase database, String name) {
		try (HikariDataSource pool = database.dataSource()) {
			return String.valueOf(new JdbcTemplate(pool).queryForObject("show " + name, String.class));
		}
	}

}

package io.dunwell.desk.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dunwell.log.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What stops the desk from starting is said in one sentence, not in a stack trace. */
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

package io.dunwell.desk.launch;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTest {

	private static final int JAVA_8 = 52;

	@Test
	void saysThatJavaIsTooOld() {
		assertThat(Launcher.complaint("1.8", "/old")).contains("Java 21 or newer").contains("Java 8").contains("/old");
		assertThat(Launcher.complaint("17", "/old")).contains("this is Java 17").doesNotContain("\n");
	}

	@Test
	void hasNothingAgainstNewerJava() {
		assertThat(Launcher.complaint("21", "/new")).isEmpty();
		assertThat(Launcher.complaint("25", "/new")).isEmpty();
	}

	/** Otherwise an old Java would print a stack trace before it could say anything. */
	@Test
	void canBeLoadedByAnOldJava() throws IOException {
		try (DataInputStream in = new DataInputStream(
				Objects.requireNonNull(Launcher.class.getResourceAsStream("Launcher.class")))) {
			in.readInt();
			in.readUnsignedShort();
			assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
		}
	}

}

package io.dunwell.desk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Real files that nobody here wrote; they stay outside the project. */
final class Corpora {

	private Corpora() {
	}

	/** A folder or file of the corpora; without them the test is skipped, and says so. */
	static Path find(String name) {
		Path found = root();
		Assumptions.assumeTrue(found != null,
				"no corpora: neither -Ddunwell.corpora=DIR nor ../shared/corpora beside the project");
		return Objects.requireNonNull(found).resolve(name);
	}

	/** The files of a folder, by name. */
	static List<Path> files(String folder) {
		try (Stream<Path> files = Files.list(find(folder))) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static @Nullable Path root() {
		String given = System.getProperty("dunwell.corpora");
		if (given != null) {
			return Path.of(given);
		}
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path beside = folder.resolve("../shared/corpora").normalize();
			if (Files.isDirectory(beside)) {
				return beside;
			}
		}
		return null;
	}

}

package io.dunwell.query.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the real files that nobody here wrote; tests are skipped where there are none.
 */
final class Corpora {

	private Corpora() {
	}

	/** The folder with that name, from -Ddunwell.corpora or from ../shared/corpora. */
	static Path folder(String name) {
		Path folder = find(name);
		if (folder == null) {
			Assumptions.abort("no corpora: neither -Ddunwell.corpora nor ../shared/corpora has " + name);
		}
		return folder;
	}

	static List<Path> files(String folder, String glob) {
		try (Stream<Path> files = Files.list(folder(folder))) {
			return files.filter(file -> file.getFileName().toString().matches(glob)).sorted().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static @Nullable Path find(String name) {
		String given = System.getProperty("dunwell.corpora");
		if (given != null) {
			Path folder = Path.of(given, name);
			return Files.isDirectory(folder) ? folder : null;
		}
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path folder = at.resolve("shared/corpora").resolve(name);
			if (Files.isDirectory(folder)) {
				return folder;
			}
		}
		return null;
	}

}

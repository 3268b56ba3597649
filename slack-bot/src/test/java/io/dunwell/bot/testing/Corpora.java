package io.dunwell.bot.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;

/** Real files kept beside the project, see {@code ../shared/corpora/README.md}. */
public final class Corpora {

	private Corpora() {
	}

	/** The folder of that name; skips the test, and says why, where there is none. */
	public static Path folder(String name) {
		Optional<Path> folder = find().map(corpora -> corpora.resolve(name)).filter(Files::isDirectory);
		Assumptions.assumeTrue(folder.isPresent(),
				"no corpora: neither -Ddunwell.corpora nor shared/corpora beside the project has " + name);
		return folder.get();
	}

	private static Optional<Path> find() {
		String given = System.getProperty("dunwell.corpora");
		if (given != null) {
			return Optional.of(Path.of(given));
		}
		for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
			Path beside = up.resolve("shared/corpora");
			if (Files.isDirectory(beside)) {
				return Optional.of(beside);
			}
		}
		return Optional.empty();
	}

}

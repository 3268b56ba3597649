package io.dunwell.desk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checkout the tests run in. */
final class Sources {

	private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.*?)(\\s@|\\*/)", Pattern.DOTALL);

	private Sources() {
	}

	static Path root() {
		return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
			.filter(folder -> Files.exists(folder.resolve("messages/pom.xml")))
			.findFirst()
			.orElseThrow();
	}

	/** What a record of the contract says of itself. */
	static String meaning(Class<?> type) {
		String source = read(root().resolve("messages/src/main/java/" + type.getName().replace('.', '/') + ".java"));
		Matcher comment = FIRST_SENTENCE.matcher(source);
		if (!comment.find()) {
			throw new IllegalStateException(type + " does not say what it means");
		}
		return plain(comment.group(1));
	}

	/** A comment as one line of text. */
	static String plain(String comment) {
		return comment.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").replaceAll("[\\s*]+", " ").strip();
	}

	/** All test classes, one after the other. */
	static String ofTests() {
		try (Stream<Path> files = Files.walk(root())) {
			return files
				.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/test/")
						&& !file.toString().contains("/desk/docs/"))
				.map(Sources::read)
				.collect(Collectors.joining());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}

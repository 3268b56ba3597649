package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.query.Texts;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder into which a bank's or another system's files are put: one below it for each
 * kind. What went in whole is moved to {@code done}, all else to {@code look-at} with a
 * text that says why, or to {@code failed} when that was a fault of ours. A mapping for
 * tables lies beside the files, as {@code mapping.yaml}. One process watches a folder.
 */
final class WatchFolder {

	private static final Logger log = LoggerFactory.getLogger(WatchFolder.class);

	private static final String LOOK_AT = "look-at";

	private static final String MAPPING = "mapping.yaml";

	/** While a file is imported; what is still there at a start was not finished. */
	private static final String IN_WORK = "in-work";

	private static final MetaData FOLDER = MetaData.with(Meta.ACTOR, "desk")
		.and(Meta.ROLE, Role.SYSTEM.name())
		.and(Meta.CHANNEL, "folder");

	private final Path folder;

	private final Imports imports;

	private final Locale language;

	/**
	 * Files as they were when last looked at: who still writes them makes them change.
	 */
	private final Map<Path, Seen> seen = new HashMap<>();

	/**
	 * @param language of what is written about files
	 */
	WatchFolder(Path folder, Imports imports, Locale language) {
		this.folder = folder;
		this.imports = imports;
		this.language = language;
	}

	/** Makes the folders, and takes up what was begun before. */
	void open() {
		try {
			for (ImportKind kind : ImportKind.values()) {
				Path begun = Files.createDirectories(of(kind).resolve(IN_WORK));
				for (Path file : files(begun)) {
					move(file, of(kind));
				}
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException("The folder " + folder + " cannot be watched", failed);
		}
	}

	/** Imports what lies there and has not changed since the last look. */
	void look() {
		for (ImportKind kind : ImportKind.values()) {
			try {
				for (Path file : files(of(kind))) {
					if (isWhole(file)) {
						seen.remove(file);
						take(kind, move(file, of(kind).resolve(IN_WORK)));
					}
				}
			}
			catch (IOException failed) {
				log.warn("The folder {} is looked at again later: {}", of(kind), failed.toString());
			}
		}
	}

	private Path of(ImportKind kind) {
		return folder.resolve(kind.title());
	}

	private boolean isWhole(Path file) throws IOException {
		Seen now = new Seen(Files.size(file), Files.getLastModifiedTime(file));
		return now.equals(seen.put(file, now));
	}

	private void take(ImportKind kind, Path file) throws IOException {
		Texts texts = Texts.in(language);
		try (InputStream content = Files.newInputStream(file)) {
			ImportResult result = imports.run(kind, content, String.valueOf(file.getFileName()), mapping(kind), FOLDER,
					language);
			List<String> report = report(result, texts);
			putAway(file, of(kind).resolve(report.isEmpty() ? "done" : LOOK_AT), report);
		}
		catch (UnreadableFile unreadable) {
			putAway(file, of(kind).resolve(LOOK_AT), List.of(texts.refusal(unreadable.code(), unreadable.arguments())));
		}
		catch (Rejected later) {
			log.warn("{} is imported again later: {}", file.getFileName(), texts.refusal(later.details()));
			move(file, of(kind));
		}
		// a file that meets a bug must not be in the way of the others, nor be forgotten
		catch (IOException | RuntimeException unexpected) {
			String incident = UUID.randomUUID().toString();
			log.error("Incident {} with {} in the watched folder", incident, file.getFileName(), unexpected);
			putAway(file, of(kind).resolve("failed"), List.of(texts.say("import.failed", incident)));
		}
	}

	private @Nullable String mapping(ImportKind kind) throws IOException {
		Path mapping = of(kind).resolve(MAPPING);
		return Files.exists(mapping) ? Files.readString(mapping) : null;
	}

	/** What somebody should look at; nothing when all rows went in. */
	private static List<String> report(ImportResult result, Texts texts) {
		return Stream
			.concat(result.rejected().stream().map(row -> texts.say("import.warning", row.where(), row.message())),
					result.warnings().stream().map(ImportResult.Warning::message))
			.toList();
	}

	private static void putAway(Path file, Path folder, List<String> report) throws IOException {
		Path away = move(file, Files.createDirectories(folder));
		if (!report.isEmpty()) {
			Files.write(away.resolveSibling(away.getFileName() + ".txt"), report);
		}
		log.info("{} of the watched folder is now in {}", away.getFileName(), folder.getFileName());
	}

	/** Beside what has that name already, never over it. */
	private static Path move(Path file, Path into) throws IOException {
		Path target = into.resolve(file.getFileName());
		for (int copy = 2; Files.exists(target); copy++) {
			target = into.resolve(copy + "-" + file.getFileName());
		}
		return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile)
				.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
				.filter(file -> !MAPPING.equals(String.valueOf(file.getFileName())))
				.sorted()
				.toList();
		}
	}

	private record Seen(long size, FileTime changed) {

	}

}

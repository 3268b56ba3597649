package io.dunwell.desk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.desk.folder.CannotDo;
import io.dunwell.desk.start.Progress;
import io.dunwell.desk.start.Settings;
import io.dunwell.log.EventLog;
import io.dunwell.log.archive.LogArchive;
import io.dunwell.log.vault.KeyTable;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ConfigurableApplicationContext;

/** Moves the whole log between a desk and two files: the log, and beside it its keys. */
final class WholeLog {

	private static final int ALL = 100;

	private WholeLog() {
	}

	static void write(Settings settings, Path file, PrintWriter out) {
		Path keys = keysOf(file);
		try (ConfigurableApplicationContext desk = DeskLink.alone(settings, "export");
				Writer events = Files.newBufferedWriter(file);
				Writer ofKeys = forTheOwner(keys)) {
			long head = Math.max(1, desk.getBean(EventLog.class).head());
			Progress progress = Progress.here("Writing the log:");
			long count = archive(desk).write(events, ofKeys, position -> progress.at((int) (position * ALL / head)));
			out.println(count + " events are in " + file + ", the keys to what is personal in them in " + keys
					+ ": keep the two apart.");
			out.flush();
		}
		catch (IOException failed) {
			throw new CannotDo("The log cannot be written out: " + failed + ".", failed);
		}
	}

	static void read(Settings settings, List<Path> files, PrintWriter out) {
		if (files.size() != 1) {
			throw new CannotDo("A log is one file; its keys are found beside it.");
		}
		Path file = files.getFirst();
		try (BufferedReader events = Files.newBufferedReader(file);
				BufferedReader ofKeys = Files.newBufferedReader(keysOf(file));
				ConfigurableApplicationContext desk = DeskLink.alone(settings, "import a log into")) {
			long lines = Math.max(1, lines(file));
			Progress progress = Progress.here("Reading the log:");
			long count = archive(desk).read(events, ofKeys, desk.getBean(EventStore.class),
					done -> progress.at((int) (done * ALL / lines)));
			out.println(count + " events are in the log. The views are built from it as soon as the desk runs.");
			out.flush();
		}
		catch (LogArchive.OtherLog other) {
			throw new CannotDo("Nothing was imported: " + other.getMessage() + ". Import into an empty desk.", other);
		}
		catch (IOException failed) {
			throw new CannotDo("The log cannot be read: " + failed + ".", failed);
		}
	}

	private static LogArchive archive(ConfigurableApplicationContext desk) {
		return new LogArchive(desk.getBean(EventLog.class), desk.getBean(KeyTable.class), BeanFactoryAnnotationUtils
			.qualifiedBeanOfType(desk.getBeanFactory(), Serializer.class, "eventSerializer"));
	}

	private static long lines(Path file) throws IOException {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.count();
		}
	}

	/** As narrow as the file system can make it. */
	private static Writer forTheOwner(Path file) throws IOException {
		Files.deleteIfExists(file);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		return Files.newBufferedWriter(file);
	}

	private static Path keysOf(Path file) {
		return file.resolveSibling(file.getFileName() + ".keys");
	}

}

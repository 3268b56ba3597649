package io.dunwell.query.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Mail on its way, in a folder: the bytes of each message, and how far it has come. Both
 * are on the disk before anybody relies on them, so that nothing is lost with the
 * process. Files hold what customers are told: the folder belongs to the desk alone, and
 * a message is deleted with the news of its end. That it went is remembered for a while,
 * so that whoever posts it again after a restart does not send it again.
 */
final class MailSpool {

	private static final String MAIL = ".eml";

	private static final String STATE = ".state";

	private final Path folder;

	/** Apart, so that a round looks at what waits alone. */
	private final Path done;

	MailSpool(Path folder) {
		this.folder = folder;
		this.done = folder.resolve("done");
	}

	/** The name of the room that this is the spool of. */
	String room() {
		Path file = folder.resolve("room");
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(folder);
				safely(file, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
			}
			return Files.readString(file);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	boolean has(String name) {
		return Files.exists(folder.resolve(name + MAIL)) || Files.exists(done.resolve(name + STATE));
	}

	/**
	 * Takes a message in.
	 * @return whether it is new; one that waits or has gone is not taken again
	 */
	boolean add(String name, byte[] message) {
		try {
			Files.createDirectories(done);
			if (has(name)) {
				return false;
			}
			safely(folder.resolve(name + MAIL), message);
			return true;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** All that is on its way, the oldest try first. */
	List<Entry> all() {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			List<Entry> entries = new ArrayList<>();
			for (Path file : files.filter(one -> one.toString().endsWith(MAIL)).sorted().toList()) {
				String name = file.getFileName().toString();
				entries.add(entry(name.substring(0, name.length() - MAIL.length())));
			}
			return entries;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	InputStream open(Entry entry) throws IOException {
		return Files.newInputStream(folder.resolve(entry.name() + MAIL));
	}

	/** Remembers how far a message has come. */
	void keep(Entry entry) {
		StringBuilder state = new StringBuilder();
		state.append("tries=").append(entry.tries()).append('\n');
		state.append("next=").append(entry.next()).append('\n');
		state.append("end=").append(entry.end()).append('\n');
		state.append("reason=").append(entry.reason().replaceAll("[\\r\\n\\\\]+", " ")).append('\n');
		try {
			safely(folder.resolve(entry.name() + STATE), state.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Deletes a message of which all has been told; that there was one is remembered. */
	void remove(Entry entry) {
		try {
			Path state = folder.resolve(entry.name() + STATE);
			// In this order: killed in between, it is told once more and not sent again.
			Files.copy(state, done.resolve(entry.name() + STATE), StandardCopyOption.REPLACE_EXISTING);
			Files.deleteIfExists(folder.resolve(entry.name() + MAIL));
			Files.deleteIfExists(state);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Forgets what went before then. */
	void forget(Instant before) {
		if (!Files.isDirectory(done)) {
			return;
		}
		try (Stream<Path> files = Files.list(done)) {
			for (Path file : files.toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
					Files.deleteIfExists(file);
				}
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private Entry entry(String name) throws IOException {
		Path file = folder.resolve(name + STATE);
		if (!Files.exists(file)) {
			return new Entry(name, 0, Instant.EPOCH, End.NONE, "");
		}
		Properties state = new Properties();
		try (var text = Files.newBufferedReader(file)) {
			state.load(text);
		}
		return new Entry(name, Integer.parseInt(state.getProperty("tries")), Instant.parse(state.getProperty("next")),
				End.valueOf(state.getProperty("end")), state.getProperty("reason"));
	}

	/** Whole or not at all, also when the machine stops. */
	private static void safely(Path file, byte[] content) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** How a message ended. */
	enum End {

		/** It has not. */
		NONE,

		/** The server has it. */
		SENT,

		/** It will not be tried again. */
		FAILED

	}

	/**
	 * A message and how far it has come.
	 *
	 * @param tries so far
	 * @param next before which it is not tried again
	 * @param reason of the last failure
	 */
	record Entry(String name, int tries, Instant next, End end, String reason) {

		Entry tried(Instant later, String why) {
			return new Entry(name, tries + 1, later, End.NONE, why);
		}

		Entry ended(End how, String why) {
			return new Entry(name, tries + 1, next, how, why);
		}

	}

}

package io.dunwell.log.axonserver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

import com.google.common.io.ByteStreams;
import io.axoniq.axonserver.grpc.event.Event;

/**
 * The file of committed transactions, one record each: length, checksum, events. A record
 * that the file ends in the middle of was never acknowledged and is cut off.
 */
final class Journal implements AutoCloseable {

	private static final int HEAD = Integer.BYTES + Long.BYTES;

	private final FileChannel file;

	/**
	 * Opens the folder's file for this process alone, and hands over every transaction
	 * that it holds.
	 */
	Journal(Path folder, Consumer<List<Event>> reader) throws IOException {
		Files.createDirectories(folder);
		file = FileChannel.open(folder.resolve("events.journal"), StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		if (file.tryLock() == null) {
			throw new IOException("Another process writes to " + folder);
		}
		long end = read(reader);
		file.truncate(end);
		file.position(end);
	}

	private long read(Consumer<List<Event>> reader) throws IOException {
		long end = 0;
		while (end + HEAD <= file.size()) {
			ByteBuffer head = ByteBuffer.wrap(bytes(end, HEAD));
			int length = head.getInt();
			if (end + HEAD + length > file.size()) {
				return end;
			}
			byte[] record = bytes(end + HEAD, length);
			if (checksum(record) != head.getLong()) {
				throw new IOException("Damaged at byte " + end);
			}
			reader.accept(events(record));
			end += HEAD + length;
		}
		return end;
	}

	private byte[] bytes(long from, int length) throws IOException {
		file.position(from);
		return ByteStreams.limit(Channels.newInputStream(file), length).readNBytes(length);
	}

	private static List<Event> events(byte[] record) throws IOException {
		List<Event> events = new ArrayList<>();
		ByteArrayInputStream in = new ByteArrayInputStream(record);
		for (Event event = Event.parseDelimitedFrom(in); event != null; event = Event.parseDelimitedFrom(in)) {
			events.add(event);
		}
		return events;
	}

	/** Returns when all of them are on the disk. */
	void append(List<List<Event>> transactions) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (List<Event> events : transactions) {
			byte[] record = record(events);
			out.writeBytes(ByteBuffer.allocate(HEAD).putInt(record.length).putLong(checksum(record)).array());
			out.writeBytes(record);
		}
		ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
		while (bytes.hasRemaining()) {
			file.write(bytes);
		}
		file.force(false);
	}

	private static byte[] record(List<Event> events) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Event event : events) {
			event.writeDelimitedTo(out);
		}
		return out.toByteArray();
	}

	private static long checksum(byte[] record) {
		CRC32 crc = new CRC32();
		crc.update(record);
		return crc.getValue();
	}

	@Override
	public void close() {
		try {
			file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package io.dunwell.query.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Remembers a number for every text of a file, however large the file: by 128 bits of its
 * SHA-256, in an open table that moves from the heap into a file of its own once it has
 * grown. That file is the operating system's to keep in memory or not, and has no name
 * any more once it is open.
 */
final class Memo {

	private static final int SLOT = 3 * Long.BYTES;

	private static final int ON_HEAP = 1 << 14;

	// What one mapping of a file may hold.
	private static final int MOST = 1 << 26;

	private final MessageDigest digest = sha256();

	private ByteBuffer table;

	private int slots;

	private int used;

	Memo() {
		this(1 << 8);
	}

	private Memo(int slots) {
		this.slots = slots;
		this.table = table(slots);
	}

	/**
	 * What the text had before, 0 for nothing; nothing becomes the value.
	 * @param value not 0
	 */
	long putIfAbsent(String text, long value) {
		int slot = slotOf(text);
		long before = table.getLong(slot + 2 * Long.BYTES);
		if (before == 0) {
			table.putLong(slot + 2 * Long.BYTES, value);
			growIfFull();
		}
		return before;
	}

	/** How often it was asked for this text by now. */
	int count(String text) {
		int slot = slotOf(text);
		long count = table.getLong(slot + 2 * Long.BYTES) + 1;
		table.putLong(slot + 2 * Long.BYTES, count);
		if (count == 1) {
			growIfFull();
		}
		return Math.toIntExact(count);
	}

	/** A number that stands for a text, other texts having others; never 0. */
	static long standingFor(String text) {
		return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8))).getLong() | 1;
	}

	// With the key in it.
	private int slotOf(String text) {
		ByteBuffer key = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		return slotOf(key.getLong(), key.getLong());
	}

	private int slotOf(long high, long low) {
		for (int i = (int) (high & (slots - 1));; i = (i + 1) & (slots - 1)) {
			int slot = i * SLOT;
			if (table.getLong(slot + 2 * Long.BYTES) == 0) {
				table.putLong(slot, high).putLong(slot + Long.BYTES, low);
				return slot;
			}
			if (table.getLong(slot) == high && table.getLong(slot + Long.BYTES) == low) {
				return slot;
			}
		}
	}

	private void growIfFull() {
		if (++used <= slots / 4 * 3) {
			return;
		}
		if (slots == MOST) {
			throw new IllegalStateException("No file has so many rows: " + used);
		}
		Memo larger = new Memo(slots * 2);
		for (int slot = 0; slot < slots * SLOT; slot += SLOT) {
			long value = table.getLong(slot + 2 * Long.BYTES);
			if (value != 0) {
				int free = larger.slotOf(table.getLong(slot), table.getLong(slot + Long.BYTES));
				larger.table.putLong(free + 2 * Long.BYTES, value);
			}
		}
		table = larger.table;
		slots = larger.slots;
	}

	private static ByteBuffer table(int slots) {
		if (slots <= ON_HEAP) {
			return ByteBuffer.allocate(slots * SLOT);
		}
		try {
			Path file = Files.createTempFile("dunwell-import", ".memo");
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE)) {
				return channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) slots * SLOT);
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException("No room beside the file that is imported", failed);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

}

package io.dunwell.query.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a table from the record that is being read on: kept until it is known to
 * be whole, so that reading can begin again behind a line with broken quotes.
 */
final class CsvWindow implements AutoCloseable {

	// An open quote would otherwise draw the rest of the file into the memory.
	private static final int LARGEST_RECORD = 1 << 20;

	private final Lines lines;

	private final Deque<String> kept = new ArrayDeque<>();

	private int characters;

	private int at;

	CsvWindow(Lines lines) {
		this.lines = lines;
	}

	/** How many lines were before its first. */
	int at() {
		return at;
	}

	/** Its first line with its end, or null after the last of the file. */
	@Nullable String line() {
		return kept.isEmpty() ? pull() : kept.getFirst();
	}

	void drop() {
		String dropped = line();
		if (dropped != null) {
			kept.removeFirst();
			characters -= dropped.length();
			at++;
		}
	}

	void dropBlank() {
		for (String line = line(); line != null && Lines.plain(line).isEmpty(); line = line()) {
			drop();
		}
	}

	/** Until so many lines were dropped in all, of those that are kept. */
	void dropTo(int line) {
		while (at < line && !kept.isEmpty()) {
			drop();
		}
	}

	/**
	 * Reads on from the first line; broken off where one record is all there would be.
	 */
	Reader reader() {
		return new FromHere(List.copyOf(kept).iterator());
	}

	private @Nullable String pull() {
		String line = lines.next();
		if (line != null) {
			kept.addLast(line);
			characters += line.length();
		}
		return line;
	}

	@Override
	public void close() {
		lines.close();
	}

	/** Of what is kept already, then of what comes. */
	private final class FromHere extends Reader {

		private final Iterator<String> again;

		private String line = "";

		private int from;

		FromHere(Iterator<String> again) {
			this.again = again;
		}

		@Override
		public int read(char[] into, int offset, int length) throws IOException {
			if (from == line.length() && !nextLine()) {
				return -1;
			}
			int part = Math.min(length, line.length() - from);
			line.getChars(from, from + part, into, offset);
			from += part;
			return part;
		}

		private boolean nextLine() throws IOException {
			if (characters > LARGEST_RECORD) {
				throw new IOException("no record is so long");
			}
			String next = again.hasNext() ? again.next() : pull();
			from = 0;
			line = next == null ? "" : next;
			return next != null;
		}

		@Override
		public void close() {
			// the lines go on
		}

	}

}

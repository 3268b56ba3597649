package io.dunwell.query.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

/**
 * A text line by line, with what ends each: LF, CR LF or CR. A line without end is cut,
 * so that no file can fill the memory.
 */
final class Lines implements AutoCloseable {

	/** Characters; no line of ours is a hundredth of it. */
	static final int LONGEST = 1 << 18;

	private final Reader reader;

	private final char[] buffer = new char[8192];

	private int at;

	private int filled;

	Lines(Reader reader) {
		this.reader = reader;
	}

	/** The next line with its end, or null after the last. */
	@Nullable String next() {
		StringBuilder line = new StringBuilder();
		while (line.length() < LONGEST && peek() >= 0) {
			char c = buffer[at++];
			line.append(c);
			if (c == '\n' || (c == '\r' && peek() != '\n')) {
				break;
			}
		}
		return line.isEmpty() ? null : line.toString();
	}

	/** The next line without its end. */
	@Nullable String nextPlain() {
		String line = next();
		return line == null ? null : plain(line);
	}

	/** A line without its end. */
	static String plain(String line) {
		int end = line.length();
		while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
			end--;
		}
		return line.substring(0, end);
	}

	private int peek() {
		if (at == filled) {
			at = 0;
			filled = fill();
		}
		return filled > 0 ? buffer[at] : -1;
	}

	private int fill() {
		try {
			return Math.max(0, reader.read(buffer));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	@Override
	public void close() {
		try {
			reader.close();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}

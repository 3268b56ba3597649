package io.dunwell.query.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A delimited table with a header line, read once. A record with broken quotes costs its
 * own line, not the rest of the file.
 */
final class CsvTable implements AutoCloseable {

	/** Takes the records one by one. */
	interface Records {

		/** A record and the line on which it starts, the file's first being 1. */
		void record(int line, List<String> cells);

		void broken(int line);

		/** Nothing from this line on was read: too much was broken. */
		void abandoned(int line);

	}

	// Every broken quote may cost a look at as much as a record may hold.
	private static final int MOST_BROKEN = 500;

	private final CsvWindow window;

	private final CSVFormat format;

	private final List<String> columns;

	CsvTable(Content content) {
		this(content, null, 0);
	}

	/**
	 * Reads the header.
	 * @param encoding null to find out
	 * @param skip lines above the header
	 */
	CsvTable(Content content, @Nullable Charset encoding, int skip) {
		this.window = new CsvWindow(CsvText.lines(content, encoding));
		Character hinted = hintedDelimiter();
		for (int above = skip + (hinted == null ? 0 : 1); above > 0 && window.line() != null; above--) {
			window.drop();
		}
		window.dropBlank();
		char delimiter = hinted == null ? delimiter() : hinted;
		this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
		this.columns = header();
	}

	/** The names in the header line, in order. */
	List<String> columns() {
		return columns;
	}

	/** Hands over all records that are not blank. */
	void forEach(Records records) {
		int broken = 0;
		while (window.line() != null) {
			if (!readOn(records)) {
				if (++broken > MOST_BROKEN) {
					records.abandoned(window.at() + 1);
					return;
				}
				records.broken(window.at() + 1);
				window.drop();
			}
		}
	}

	// false when the record at the window's first line is broken
	private boolean readOn(Records records) {
		int firstLine = window.at();
		try (CSVParser parser = parser()) {
			Iterator<CSVRecord> iterator = parser.iterator();
			while (iterator.hasNext()) {
				List<String> cells = iterator.next().toList();
				window.dropBlank();
				if (!cells.stream().allMatch(String::isBlank)) {
					records.record(window.at() + 1, cells);
				}
				window.dropTo(firstLine + (int) parser.getCurrentLineNumber());
			}
			window.dropTo(Integer.MAX_VALUE);
			return true;
		}
		catch (UncheckedIOException brokenQuotes) {
			window.dropBlank();
			return false;
		}
		catch (IOException neverOnText) {
			throw new UncheckedIOException(neverOnText);
		}
	}

	private List<String> header() {
		if (window.line() == null) {
			throw new UnreadableFile(ImportCode.FILE_EMPTY);
		}
		int firstLine = window.at();
		try (CSVParser parser = parser()) {
			CSVRecord header = parser.iterator().next();
			window.dropTo(firstLine + (int) parser.getCurrentLineNumber());
			return header.stream().map(String::strip).toList();
		}
		catch (UncheckedIOException brokenQuotes) {
			throw new UnreadableFile(ImportCode.FILE_NOT_OURS, "text");
		}
		catch (IOException neverOnText) {
			throw new UncheckedIOException(neverOnText);
		}
	}

	private CSVParser parser() throws IOException {
		return CSVParser.builder().setReader(window.reader()).setFormat(format).get();
	}

	private char delimiter() {
		String header = firstLine();
		char best = ',';
		for (char candidate : new char[] { ';', '\t', '|' }) {
			if (occurrences(header, candidate) > occurrences(header, best)) {
				best = candidate;
			}
		}
		return best;
	}

	// Excel's own way to say it: a first line "sep=;"
	private @Nullable Character hintedDelimiter() {
		String first = firstLine();
		return first.matches("sep=[,;|\t]") ? first.charAt(first.length() - 1) : null;
	}

	private String firstLine() {
		String line = window.line();
		return line == null ? "" : Lines.plain(line);
	}

	private static long occurrences(String header, char delimiter) {
		boolean quoted = false;
		long count = 0;
		for (int i = 0; i < header.length(); i++) {
			char c = header.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			}
			else if (c == delimiter && !quoted) {
				count++;
			}
		}
		return count;
	}

	@Override
	public void close() {
		window.close();
	}

}

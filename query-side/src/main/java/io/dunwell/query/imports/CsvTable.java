package io.dunwell.query.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A delimited table with a header line. A record with broken quotes costs its own line,
 * not the rest of the file.
 */
final class CsvTable {

	/** Takes the records one by one. */
	interface Records {

		/** A record and the line on which it starts, the file's first being 1. */
		void record(int line, List<String> cells);

		void broken(int line);

		/** Nothing from this line on was read: too much was broken. */
		void abandoned(int line);

	}

	// Every broken quote may cost a look at the rest of the file.
	private static final int MOST_BROKEN = 500;

	private final String text;

	private final int[] lineStarts;

	private final CSVFormat format;

	private final List<String> columns;

	private int nextLine;

	CsvTable(byte[] bytes) {
		this(bytes, null, 0);
	}

	/**
	 * Reads the header.
	 * @param encoding null to find out
	 * @param skip lines above the header
	 */
	CsvTable(byte[] bytes, @Nullable Charset encoding, int skip) {
		this.text = encoding == null ? CsvText.decode(bytes) : CsvText.decode(bytes, encoding);
		this.lineStarts = lineStarts(text);
		this.nextLine = Math.min(skip + (hintedDelimiter() == null ? 0 : 1), lineStarts.length);
		skipBlankLines();
		this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter()).setIgnoreEmptyLines(true).get();
		this.columns = header();
	}

	/** The names in the header line, in order. */
	List<String> columns() {
		return columns;
	}

	/** Hands over all records that are not blank. */
	void forEach(Records records) {
		int broken = 0;
		while (hasLine()) {
			if (!readOn(records)) {
				if (++broken > MOST_BROKEN) {
					records.abandoned(nextLine + 1);
					return;
				}
				records.broken(nextLine + 1);
				nextLine++;
			}
		}
	}

	// false when the record at nextLine is broken
	private boolean readOn(Records records) {
		int firstLine = nextLine;
		try (CSVParser parser = parser()) {
			Iterator<CSVRecord> iterator = parser.iterator();
			while (iterator.hasNext()) {
				List<String> cells = iterator.next().toList();
				skipBlankLines();
				if (!cells.stream().allMatch(String::isBlank)) {
					records.record(nextLine + 1, cells);
				}
				nextLine = firstLine + (int) parser.getCurrentLineNumber();
			}
			nextLine = lineStarts.length;
			return true;
		}
		catch (UncheckedIOException brokenQuotes) {
			skipBlankLines();
			return false;
		}
		catch (IOException neverOnText) {
			throw new UncheckedIOException(neverOnText);
		}
	}

	private List<String> header() {
		if (!hasLine()) {
			throw new UnreadableFile(ImportCode.FILE_EMPTY);
		}
		try (CSVParser parser = parser()) {
			CSVRecord header = parser.iterator().next();
			nextLine += (int) parser.getCurrentLineNumber();
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
		StringReader reader = new StringReader(text);
		reader.skip(lineStarts[nextLine]);
		return CSVParser.builder().setReader(reader).setFormat(format).get();
	}

	private char delimiter() {
		Character hinted = hintedDelimiter();
		if (hinted != null) {
			return hinted;
		}
		String header = hasLine() ? line(nextLine) : "";
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
		String first = line(0);
		return first.matches("sep=[,;|\t]") ? first.charAt(first.length() - 1) : null;
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

	private boolean hasLine() {
		return nextLine < lineStarts.length && lineStarts[nextLine] < text.length();
	}

	private void skipBlankLines() {
		while (hasLine() && line(nextLine).isEmpty()) {
			nextLine++;
		}
	}

	private String line(int line) {
		int end = lineStarts[line];
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return text.substring(lineStarts[line], end);
	}

	private static int[] lineStarts(String text) {
		List<Integer> starts = new ArrayList<>(List.of(0));
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean windowsEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
			if (c == '\n' || (c == '\r' && !windowsEnd)) {
				starts.add(i + 1);
			}
		}
		return starts.stream().mapToInt(Integer::intValue).toArray();
	}

}

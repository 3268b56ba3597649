package io.dunwell.query.imports;

import java.util.List;
import java.util.Map;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row: what one row cannot say is told with its line, and the rest
 * goes on.
 */
final class CsvReader {

	private CsvReader() {
	}

	/** Makes something of one row. */
	interface RowReader<T> {

		/** Null when the row is to be passed over without a word. */
		@Nullable T read(CsvRow row) throws CsvRow.Refused;

	}

	/**
	 * Reads all rows.
	 * @throws UnreadableFile when columns or mapping are wrong: then no row was read
	 */
	static <T> void read(Content content, @Nullable String mapping, List<Field> fields, RowReader<T> reader,
			Rows<T> rows) {
		ColumnMapping columns = ColumnMapping.parse(mapping, fields);
		try (CsvTable table = new CsvTable(content, columns.encoding(), columns.skip())) {
			table.forEach(new Reading<>(columns.bind(fields, table.columns()), table.columns().size(), reader, rows));
		}
	}

	/** What becomes of the records of a table. */
	private record Reading<T>(Map<String, ColumnMapping.Source> sources, int columns, RowReader<T> reader,
			Rows<T> rows) implements CsvTable.Records {

		@Override
		public void record(int line, List<String> cells) {
			Place place = Place.line(line);
			if (cells.size() != columns) {
				// one cell too many or too few may have moved all amounts by a column
				rows.reject(Finding.of(place, ImportCode.WRONG_CELL_COUNT, cells.size(), columns));
				return;
			}
			try {
				T read = reader.read(new CsvRow(sources, cells));
				if (read != null) {
					rows.row(place, read);
				}
			}
			catch (CsvRow.Refused refused) {
				rows.reject(refused.at(place));
			}
			catch (Rejected rejected) {
				rows.reject(Finding.of(place, rejected));
			}
		}

		@Override
		public void broken(int line) {
			rows.reject(Finding.of(Place.line(line), ImportCode.BROKEN_QUOTES));
		}

		@Override
		public void abandoned(int line) {
			rows.reject(Finding.of(Place.line(line), ImportCode.REST_NOT_READ));
		}

	}

	/** The code of a country however it is written. */
	static @Nullable String country(CsvRow row, Field field) {
		String text = row.text(field);
		if (text == null) {
			return null;
		}
		String code = Countries.code(text);
		if (code == null) {
			throw new Rejected(Refusal.INVALID_FIELD, field.name(), text);
		}
		return code;
	}

}

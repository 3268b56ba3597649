package io.dunwell.query.imports;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which column feeds which field: {@code columns: {account: cust_number, issued: {column:
 * created, format: yyyyMMdd}, currency: {value: USD}, amount: {column: total, decimal:
 * ","}}}. What it does not name is not read.
 */
final class ColumnMapping {

	private static final Set<String> SETTINGS = Set.of("column", "value", "otherwise", "format", "decimal");

	private final @Nullable Map<String, Source> sources;

	private final @Nullable Charset encoding;

	private final int skip;

	private ColumnMapping(@Nullable Map<String, Source> sources, @Nullable Charset encoding, int skip) {
		this.sources = sources;
		this.encoding = encoding;
		this.skip = skip;
	}

	/** What the file is written in, where it has to be said. */
	@Nullable Charset encoding() {
		return encoding;
	}

	/** Lines above the header that are none of the table. */
	int skip() {
		return skip;
	}

	/**
	 * Where a field comes from: a column or a constant, and how to read it.
	 *
	 * @param column position in the record, or -1 for the constant
	 * @param constant also for blank cells of the column
	 */
	record Source(String columnName, int column, String constant, @Nullable DateTimeFormatter format,
			@Nullable Character decimal) {

		static final Source NONE = new Source("", -1, "", null, null);

		Source at(int position) {
			return new Source(columnName, position, constant, format, decimal);
		}

		String in(List<String> cells) {
			return column < 0 || cells.get(column).isBlank() ? constant : cells.get(column);
		}

	}

	/**
	 * Reads a mapping; none or a blank one means default names.
	 * @throws UnreadableFile {@code broken-mapping}
	 */
	static ColumnMapping parse(@Nullable String yaml, List<Field> fields) {
		if (yaml == null || yaml.isBlank()) {
			return new ColumnMapping(null, null, 0);
		}
		Map<String, Source> sources = new LinkedHashMap<>();
		MappingYaml mapping = MappingYaml.parse(yaml);
		mapping.columns().forEach((field, setting) -> {
			if (fields.stream().noneMatch(known -> known.name().equals(field))) {
				throw MappingYaml.broken(field + " ≠ " + names(fields));
			}
			sources.put(field, source(field, setting));
		});
		return new ColumnMapping(sources, mapping.encoding(), mapping.skip());
	}

	/**
	 * Finds the columns of a file.
	 * @throws UnreadableFile {@code wrong-columns}, with all that is missing at once
	 */
	Map<String, Source> bind(List<Field> fields, List<String> columns) {
		Map<String, Source> bound = sources == null ? byDefaultNames(fields, columns) : new LinkedHashMap<>();
		List<String> missing = new ArrayList<>();
		if (sources != null) {
			sources.forEach((field, source) -> {
				int position = source.columnName().isEmpty() ? -1 : position(source.columnName(), columns);
				if (position < 0 && !source.columnName().isEmpty()) {
					missing.add(source.columnName());
				}
				bound.put(field, source.at(position));
			});
		}
		fields.stream()
			.filter(field -> field.required() && !bound.containsKey(field.name()))
			.forEach(field -> missing.add(field.name()));
		if (!missing.isEmpty()) {
			throw new UnreadableFile(ImportCode.WRONG_COLUMNS, String.join(", ", missing), String.join(", ", columns));
		}
		return bound;
	}

	private static Map<String, Source> byDefaultNames(List<Field> fields, List<String> columns) {
		Map<String, Source> bound = new LinkedHashMap<>();
		for (Field field : fields) {
			for (int i = 0; i < columns.size() && !bound.containsKey(field.name()); i++) {
				if (field.isCalled(columns.get(i))) {
					bound.put(field.name(), new Source(columns.get(i), i, "", null, null));
				}
			}
		}
		return bound;
	}

	private static int position(String name, List<String> columns) {
		int exact = columns.indexOf(name);
		if (exact >= 0) {
			return exact;
		}
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).equalsIgnoreCase(name)) {
				return i;
			}
		}
		return -1;
	}

	private static Source source(String field, @Nullable Object setting) {
		if (setting instanceof String column && !column.isBlank()) {
			return new Source(column.strip(), -1, "", null, null);
		}
		Map<String, Object> settings = MappingYaml.map(setting, field);
		if (!SETTINGS.containsAll(settings.keySet())) {
			throw MappingYaml.broken(field + ": " + settings.keySet() + " ≠ " + SETTINGS.stream().sorted().toList());
		}
		String column = text(field, settings, "column");
		String constant = text(field, settings, "value");
		if (column.isEmpty() == constant.isEmpty()) {
			throw MappingYaml.broken(field + ": column | value");
		}
		String otherwise = text(field, settings, "otherwise");
		return new Source(column, -1, column.isEmpty() ? constant : otherwise,
				format(field, text(field, settings, "format")), decimal(field, text(field, settings, "decimal")));
	}

	private static @Nullable DateTimeFormatter format(String field, String pattern) {
		if (pattern.isEmpty()) {
			return null;
		}
		try {
			// people write yyyy; the strict resolver, which refuses 30 February, needs
			// uuuu
			return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
				.withResolverStyle(ResolverStyle.STRICT);
		}
		catch (IllegalArgumentException notAPattern) {
			throw MappingYaml.broken(field + ": format " + pattern);
		}
	}

	private static @Nullable Character decimal(String field, String sign) {
		if (sign.isEmpty()) {
			return null;
		}
		if (!sign.equals(",") && !sign.equals(".")) {
			throw MappingYaml.broken(field + ": decimal " + sign);
		}
		return sign.charAt(0);
	}

	private static String text(String field, Map<String, Object> settings, String key) {
		Object value = settings.getOrDefault(key, "");
		if (value instanceof String text) {
			return text.strip();
		}
		throw MappingYaml.broken(field + ": " + key);
	}

	private static String names(List<Field> fields) {
		return fields.stream().map(Field::name).collect(Collectors.joining(", "));
	}

}

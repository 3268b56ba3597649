package io.dunwell.query.imports;

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
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Which column feeds which field: {@code columns: {account: cust_number, issued: {column:
 * created, format: yyyyMMdd}, currency: {value: USD}, amount: {column: total, decimal:
 * ","}}}. What it does not name is not read.
 */
final class ColumnMapping {

	private static final Set<String> SETTINGS = Set.of("column", "value", "format", "decimal");

	private final @Nullable Map<String, Source> sources;

	private ColumnMapping(@Nullable Map<String, Source> sources) {
		this.sources = sources;
	}

	/**
	 * Where a field comes from: a column or a constant, and how to read it.
	 *
	 * @param column position in the record, or -1 for the constant
	 */
	record Source(String columnName, int column, String constant, @Nullable DateTimeFormatter format,
			@Nullable Character decimal) {

		static final Source NONE = new Source("", -1, "", null, null);

		Source at(int position) {
			return new Source(columnName, position, constant, format, decimal);
		}

		String in(List<String> cells) {
			return column < 0 ? constant : cells.get(column);
		}

	}

	/**
	 * Reads a mapping; none or a blank one means default names.
	 * @throws UnreadableFile {@code broken-mapping}
	 */
	static ColumnMapping parse(@Nullable String yaml, List<Field> fields) {
		if (yaml == null || yaml.isBlank()) {
			return new ColumnMapping(null);
		}
		Map<String, Source> sources = new LinkedHashMap<>();
		map(map(load(yaml), "columns:").get("columns"), "columns:").forEach((field, setting) -> {
			if (fields.stream().noneMatch(known -> known.name().equals(field))) {
				throw broken(field + " ≠ " + names(fields));
			}
			sources.put(field, source(field, setting));
		});
		return new ColumnMapping(sources);
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
		Map<String, Object> settings = map(setting, field);
		if (!SETTINGS.containsAll(settings.keySet())) {
			throw broken(field + ": " + settings.keySet() + " ≠ " + SETTINGS.stream().sorted().toList());
		}
		String column = text(field, settings, "column");
		String constant = text(field, settings, "value");
		if (column.isEmpty() == constant.isEmpty()) {
			throw broken(field + ": column | value");
		}
		return new Source(column, -1, constant, format(field, text(field, settings, "format")),
				decimal(field, text(field, settings, "decimal")));
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
			throw broken(field + ": format " + pattern);
		}
	}

	private static @Nullable Character decimal(String field, String sign) {
		if (sign.isEmpty()) {
			return null;
		}
		if (!sign.equals(",") && !sign.equals(".")) {
			throw broken(field + ": decimal " + sign);
		}
		return sign.charAt(0);
	}

	private static String text(String field, Map<String, Object> settings, String key) {
		Object value = settings.getOrDefault(key, "");
		if (value instanceof String text) {
			return text.strip();
		}
		throw broken(field + ": " + key);
	}

	private static Map<String, Object> map(@Nullable Object value, String where) {
		if (!(value instanceof Map<?, ?> map)) {
			throw broken(where);
		}
		Map<String, Object> texts = new LinkedHashMap<>();
		map.forEach((key, entry) -> texts.put(String.valueOf(key), entry == null ? "" : entry));
		return texts;
	}

	private static @Nullable Object load(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(0);
		options.setAllowDuplicateKeys(false);
		options.setNestingDepthLimit(8);
		DumperOptions unused = new DumperOptions();
		try {
			return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Plain())
				.load(yaml);
		}
		catch (YAMLException broken) {
			throw broken(String.valueOf(broken.getMessage()).lines().findFirst().orElse("YAML"));
		}
	}

	private static UnreadableFile broken(String detail) {
		return new UnreadableFile(ImportCode.BROKEN_MAPPING, detail);
	}

	private static String names(List<Field> fields) {
		return fields.stream().map(Field::name).collect(Collectors.joining(", "));
	}

	/** Everything is text: NO is Norway, not false, and 2021 may be a column. */
	private static final class Plain extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			// none
		}

	}

}

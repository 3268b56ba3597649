package io.dunwell.query.imports;

import java.util.List;
import java.util.Locale;

/**
 * A field of a table: its name in a mapping, whether a table without it can be read, and
 * what its column may be called where no mapping says so.
 */
record Field(String name, boolean required, List<String> synonyms) {

	static Field required(String name, String... synonyms) {
		return new Field(name, true, List.of(synonyms));
	}

	static Field optional(String name, String... synonyms) {
		return new Field(name, false, List.of(synonyms));
	}

	boolean isCalled(String column) {
		String plain = plain(column);
		return plain.equals(plain(name)) || synonyms.contains(plain);
	}

	private static String plain(String column) {
		return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}

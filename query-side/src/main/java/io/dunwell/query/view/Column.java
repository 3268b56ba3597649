package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A value of the document that an index needs in the open; never personal data.
 *
 * @param name lower case with underscores
 * @param value of a document; null keeps the document out of the index
 */
public record Column<D>(String name, Type type, Function<D, ? extends @Nullable Object> value) {

	public static <D> Column<D> text(String name, Function<D, @Nullable String> value) {
		return new Column<>(name, Type.TEXT, value);
	}

	public static <D> Column<D> number(String name, Function<D, @Nullable Long> value) {
		return new Column<>(name, Type.NUMBER, value);
	}

	public static <D> Column<D> date(String name, Function<D, @Nullable LocalDate> value) {
		return new Column<>(name, Type.DATE, value);
	}

	/** What a column holds: text ordered by its bytes, long integers, or dates. */
	public enum Type {

		TEXT, NUMBER, DATE

	}

}

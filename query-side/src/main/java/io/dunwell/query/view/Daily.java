package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The part of a document that follows from its facts and the day, and therefore goes
 * stale at midnight without any event.
 *
 * @param derive makes the document of a day; the same facts and day give the same
 * document
 * @param stale the first day on which what was derived no longer holds; null when time
 * alone changes nothing
 */
public record Daily<D>(BiFunction<D, LocalDate, D> derive, Function<D, @Nullable LocalDate> stale) {

	/** The index by which a roll finds what is stale. */
	static final String INDEX = "stale";

	Index<D> index() {
		return new Index<>(INDEX, List.of(), Column.date("stale_on", stale));
	}

}

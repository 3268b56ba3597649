package io.dunwell.messages.promise;

import java.time.LocalDate;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks which open promise lines fall due between two dates, both included, earliest
 * first.
 */
public record ListPromisesDue(String company, LocalDate from, LocalDate to, @Nullable String collector,
		int limit) implements Query<PromisesDue> {

}

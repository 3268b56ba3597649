package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks which cases are due on a date, by account id, after the last one read.
 */
public record ListCasesDue(String company, LocalDate date, @Nullable String after,
		int limit) implements Query<CasesDue> {

}

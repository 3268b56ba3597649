package io.dunwell.messages.promise;

import java.time.LocalDate;

import io.dunwell.messages.Query;

/**
 * Asks which promise lines broke whose last day was between two dates, both included, the
 * largest first.
 */
public record ListBroken(String company, LocalDate from, LocalDate to) implements Query<BrokenPromises> {

}

package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.Query;

/**
 * Asks which days between two dates, both included, a company works.
 */
public record ListWorkingDays(String company, LocalDate from, LocalDate to) implements Query<WorkingDays> {

}

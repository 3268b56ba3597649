package io.dunwell.messages.problem;

import java.time.LocalDate;

import io.dunwell.messages.Query;

/** Asks which finished actions are to be looked at again by a date, the oldest first. */
public record ListChecksDue(LocalDate date, int limit) implements Query<ChecksDue> {

}

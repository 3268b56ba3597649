package io.dunwell.messages.problem;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * Somebody said what is done about a problem.
 *
 * @param owner whoever does it
 * @param due the last day
 */
@LogicalName("action-planned")
public record ActionPlanned(String problem, String company, String cause, int ordinal, String what, String owner,
		LocalDate due) implements ProblemEvent {

}

package io.dunwell.messages.problem;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * The action on a problem is done.
 *
 * @param check the day on which the desk looks whether it came back
 */
@LogicalName("action-finished")
public record ActionFinished(String problem, String company, String cause, int ordinal, String result, LocalDate date,
		LocalDate check) implements ProblemEvent {

}

package io.dunwell.messages.problem;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * Something has to be done about a problem.
 *
 * @param ordinal of the action, counted from one for each problem
 * @param occurrences how often it was the root cause lately
 * @param days how many days that were; zero where a person asked for the action
 * @param due by when somebody is to say what is done, and who does it
 */
@LogicalName("action-raised")
public record ActionRaised(String problem, String company, String cause, int ordinal, int occurrences, int days,
		LocalDate due) implements ProblemEvent {

}

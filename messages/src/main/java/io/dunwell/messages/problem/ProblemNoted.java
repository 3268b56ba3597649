package io.dunwell.messages.problem;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;

/**
 * A dispute was closed with this root cause.
 *
 * @param cause its code
 * @param account id
 * @param date the day on which the dispute was closed
 */
@LogicalName("problem-noted")
public record ProblemNoted(String problem, String company, String cause, String dispute, String account, Money amount,
		LocalDate date) implements ProblemEvent {

}

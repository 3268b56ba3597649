package io.dunwell.messages.problem;

import io.dunwell.messages.LogicalName;

/**
 * The desk looked whether a problem came back after the action on it.
 *
 * @param before how often it occurred in as many days before the action was raised
 * @param since how often since it was done
 * @param helped whether that is half as often at most
 */
@LogicalName("action-checked")
public record ActionChecked(String problem, String company, String cause, int ordinal, int before, int since,
		boolean helped) implements ProblemEvent {

}

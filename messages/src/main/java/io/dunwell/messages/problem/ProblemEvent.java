package io.dunwell.messages.problem;

import io.dunwell.messages.Event;

/**
 * Facts on problems: root causes of disputes.
 */
public sealed interface ProblemEvent extends Event
		permits ProblemNoted, DepartmentAssigned, ActionRaised, ActionPlanned, ActionFinished, ActionChecked {

	/** Id of the problem. */
	String problem();

}

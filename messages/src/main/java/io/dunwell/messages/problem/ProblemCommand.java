package io.dunwell.messages.problem;

import io.dunwell.messages.Command;

/**
 * Commands on problems: root causes of disputes.
 */
public sealed interface ProblemCommand extends Command permits AssignDepartment, PlanAction, FinishAction, CheckAction {

}

package io.dunwell.messages.problem;

import io.dunwell.messages.LogicalName;

/** A root cause belongs to a department. */
@LogicalName("department-assigned")
public record DepartmentAssigned(String problem, String company, String cause,
		String department) implements ProblemEvent {

}

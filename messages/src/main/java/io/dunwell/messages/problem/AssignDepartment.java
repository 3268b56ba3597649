package io.dunwell.messages.problem;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says which department a root cause of disputes belongs to.
 *
 * @param cause as disputes were closed with it; its spelling does not matter
 * @param department by any name
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AssignDepartment(@Nullable String company, String cause, String department) implements ProblemCommand {

}

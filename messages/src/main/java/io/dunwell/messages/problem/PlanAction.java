package io.dunwell.messages.problem;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says what is done about a root cause, by whom and until when: of the action that is
 * open, or of a new one where none is.
 *
 * @param what in words
 * @param owner whoever does it, in the directory or not
 * @param due the last day
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record PlanAction(@Nullable String company, String cause, String what, String owner,
		LocalDate due) implements ProblemCommand {

}

package io.dunwell.messages.problem;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says that the open action on a root cause is done. Whether it helped is looked at
 * later.
 *
 * @param result what was done, in words
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record FinishAction(@Nullable String company, String cause, String result) implements ProblemCommand {

}

package io.dunwell.messages.worklist;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Takes an account off the list for the rest of today, for a reason.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record SkipAccount(@Nullable String company, String account, String reason) implements WorklistCommand {

}

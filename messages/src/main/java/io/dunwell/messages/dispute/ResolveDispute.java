package io.dunwell.messages.dispute;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a dispute; every outcome but {@code withdrawn} needs a root cause.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ResolveDispute(String dispute, String outcome, @Nullable String creditNote,
		@Nullable String rootCause) implements DisputeCommand {

}

package io.dunwell.messages.worklist;

import java.time.Instant;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Plans to call the customer at an instant; whoever says so will be reminded then. A new
 * plan of the same person takes the place of their earlier one on this account.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record PlanCallback(@Nullable String company, String account, Instant at,
		@Nullable String note) implements WorklistCommand {

}

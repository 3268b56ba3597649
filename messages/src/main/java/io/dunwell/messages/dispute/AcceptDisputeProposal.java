package io.dunwell.messages.dispute;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Opens the dispute that a short payment proposes on an invoice (its number or id).
 *
 * @param reason as in {@link OpenDispute}
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AcceptDisputeProposal(@Nullable String company, String invoice, String reason,
		@Nullable String note) implements DisputeCommand {

}

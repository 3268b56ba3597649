package io.dunwell.messages.dispute;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says that a short payment of an invoice (its number or id) contests nothing: what it
 * left open is chased as before.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record DeclineDisputeProposal(@Nullable String company, String invoice) implements DisputeCommand {

}

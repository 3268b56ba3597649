package io.dunwell.messages.dispute;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Opens a dispute on an invoice (its number or id); no amount means all that is open and
 * not yet disputed.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record OpenDispute(@Nullable String company, String invoice, @Nullable Money amount, String reason,
		@Nullable String note) implements DisputeCommand {

}

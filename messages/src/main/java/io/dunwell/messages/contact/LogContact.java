package io.dunwell.messages.contact;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Logs an attempt to reach the customer.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record LogContact(@Nullable String company, String account, String channel, String outcome,
		@Nullable String note) implements ContactCommand {

}

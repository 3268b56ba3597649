package io.dunwell.messages.contact;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets the customer be contacted by a channel in spite of the contact policy, until the
 * end of the customer's day.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER })
public record OverrideContact(@Nullable String company, String account, String channel,
		String reason) implements ContactCommand {

}

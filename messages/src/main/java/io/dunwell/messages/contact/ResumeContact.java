package io.dunwell.messages.contact;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what {@link StopContact} said of the same channel, or of all of them. Only
 * who may override the contact policy may take it back.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER })
public record ResumeContact(@Nullable String company, String account,
		@Nullable String channel) implements ContactCommand {

}

package io.dunwell.messages.update;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Tells the team how the company does and what is planned.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record PostUpdate(@Nullable String company, String text) implements UpdateCommand {

}

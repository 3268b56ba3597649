package io.dunwell.messages.account;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * States how a customer is reached from now on; what is left out is not known any more.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record SetContactDetails(@Nullable String company, String account,
		ContactDetails contact) implements AccountCommand {

}

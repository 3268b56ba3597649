package io.dunwell.messages.account;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * States who sells to an account.
 *
 * @param salesperson handle of a person of the desk; null for nobody
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AssignSalesperson(@Nullable String company, String account,
		@Nullable String salesperson) implements AccountCommand {

}

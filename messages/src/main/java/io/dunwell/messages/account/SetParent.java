package io.dunwell.messages.account;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account (its code or id) the child of another, whose payments may be applied
 * to its invoices from then on; without a parent, nobody's.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record SetParent(@Nullable String company, String account, @Nullable String parent) implements AccountCommand {

}

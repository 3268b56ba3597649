package io.dunwell.messages.account;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says where an account's cash goes that names no invoice and is not exactly what some of
 * them come to: to the oldest invoices first, or nowhere until a person decides.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record SetCashPolicy(@Nullable String company, String account, boolean oldestFirst) implements AccountCommand {

}

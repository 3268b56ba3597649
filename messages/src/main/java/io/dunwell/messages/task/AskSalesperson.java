package io.dunwell.messages.task;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks the salesperson of an account something about it.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER })
public record AskSalesperson(@Nullable String company, String account, String question) implements TaskCommand {

}

package io.dunwell.messages.credit;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Has nothing sold or delivered to a customer any more until they have paid.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER })
public record StopCredit(@Nullable String company, String account, String reason) implements CreditCommand {

}

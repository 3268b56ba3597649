package io.dunwell.messages.credit;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Has a customer sold and delivered to again.
 *
 * @param reason needed, but from the desk itself: then nothing overdue is open any more
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER })
public record LiftCredit(@Nullable String company, String account, @Nullable String reason) implements CreditCommand {

}

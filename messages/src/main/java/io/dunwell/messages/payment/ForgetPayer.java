package io.dunwell.messages.payment;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Forgets for which account a payer pays: the name as the bank spells it, or the id.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ForgetPayer(@Nullable String company, String payer) implements PaymentCommand {

}

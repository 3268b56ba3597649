package io.dunwell.messages.payment;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says for which account (its code or id) a payer pays, spelled as the bank does.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RememberPayer(@Nullable String company, String payer, String account) implements PaymentCommand {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Moves a payment from the account it was wrongly put on to another (its code or id):
 * what it had settled there is open again, and it is unapplied on the other.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record MovePayment(String payment, String account, String reason) implements PaymentCommand {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Takes the cash of a payment off an invoice; it is unapplied again.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record UnallocatePayment(String payment, String invoice) implements PaymentCommand {

}

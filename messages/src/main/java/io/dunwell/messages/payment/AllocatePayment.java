package io.dunwell.messages.payment;

import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Applies unapplied cash of a payment to invoices.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AllocatePayment(String payment, List<Allocation> allocations) implements PaymentCommand {

}

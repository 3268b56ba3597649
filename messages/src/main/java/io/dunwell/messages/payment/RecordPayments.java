package io.dunwell.messages.payment;

import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Batch;
import io.dunwell.messages.Role;

/**
 * Records many receipts in one unit of work; each stands or falls alone. An allocation
 * that no longer fits is left unapplied, not refused.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RecordPayments(List<RecordPayment> payments) implements PaymentCommand, Batch {

}

package io.dunwell.messages.invoice;

import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import io.dunwell.messages.payment.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * Applies what is unapplied of a credit note (its number or id) to invoices of its
 * account; banks keep nothing of it, and nobody asks for a match.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AllocateCreditNote(@Nullable String company, String creditNote,
		List<Allocation> allocations) implements InvoiceCommand {

}

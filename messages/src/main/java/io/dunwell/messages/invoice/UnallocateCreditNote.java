package io.dunwell.messages.invoice;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Takes a credit note off an invoice; that part of it is unapplied again.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record UnallocateCreditNote(@Nullable String company, String creditNote, String invoice,
		@Nullable String reason) implements InvoiceCommand {

}

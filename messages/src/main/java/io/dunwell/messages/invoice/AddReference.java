package io.dunwell.messages.invoice;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Adds what payers may quote for an invoice (its number or id), beside what is on it.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AddReference(@Nullable String company, String invoice,
		PaymentReference reference) implements InvoiceCommand {

}

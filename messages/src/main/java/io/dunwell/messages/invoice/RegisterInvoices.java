package io.dunwell.messages.invoice;

import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Batch;
import io.dunwell.messages.Role;

/**
 * Registers many invoices and credit notes in one unit of work; each row stands or falls
 * alone. Unknown accounts are opened when the row names the customer.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RegisterInvoices(List<Row> rows) implements InvoiceCommand, Batch {

}

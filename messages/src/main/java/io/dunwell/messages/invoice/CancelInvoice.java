package io.dunwell.messages.invoice;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Cancels an invoice (its number or id) that was registered wrongly: it was never owed.
 * Only while nothing is applied to it and nothing of it is disputed.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record CancelInvoice(@Nullable String company, String invoice, String reason) implements InvoiceCommand {

}

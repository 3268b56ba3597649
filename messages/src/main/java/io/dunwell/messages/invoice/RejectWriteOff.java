package io.dunwell.messages.invoice;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Declines what somebody else asked to write off; the invoice stays open.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER })
public record RejectWriteOff(String writeOff, String reason) implements InvoiceCommand {

}

package io.dunwell.messages.invoice;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Writes off what somebody else asked to write off; never one's own request (domain.md,
 * Roles).
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER })
public record ApproveWriteOff(String writeOff) implements InvoiceCommand {

}

package io.dunwell.messages.audit;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Erases what is personal of an account, a payment or a person (by id): amounts, ids and
 * dates stay, names and texts can never be read again.
 */
@AllowedTo({ Role.CONTROLLER, Role.ADMIN })
public record ErasePersonalData(String subject) implements AuditCommand {

}

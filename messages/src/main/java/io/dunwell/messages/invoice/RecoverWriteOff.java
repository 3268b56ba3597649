package io.dunwell.messages.invoice;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Opens again what was written off, because money comes after all or it was a mistake.
 *
 * @param amount null for all that is still written off
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RecoverWriteOff(String writeOff, @Nullable Money amount, String reason) implements InvoiceCommand {

}

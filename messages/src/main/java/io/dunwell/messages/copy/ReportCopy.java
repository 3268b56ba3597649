package io.dunwell.messages.copy;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * States what became of a copy.
 *
 * @param reason why it did not reach the customer; null when a mail server has it
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ReportCopy(String copy, @Nullable String reason) implements CopyCommand {

}

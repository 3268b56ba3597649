package io.dunwell.messages.ladder;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * States that a notice did not reach the customer: no mail server took it, or it came
 * back.
 *
 * @param reason as the mail server put it
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ReportUndelivered(String notice, String reason) implements LadderCommand {

}

package io.dunwell.messages.ladder;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Takes back a notice that was not given. Its step is due again on the next collection
 * day: to stop the chase, place a hold.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record WithdrawNotice(String notice, String reason) implements LadderCommand {

}

package io.dunwell.messages.ladder;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Lets a notice go that waits for a lead or a controller.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER })
public record ApproveNotice(String notice) implements LadderCommand {

}

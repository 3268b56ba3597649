package io.dunwell.messages.worklist;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Gives up a planned call (its id).
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record CancelCallback(String callback) implements WorklistCommand {

}

package io.dunwell.messages.contact;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Lifts a hold before its end.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record LiftHold(String hold) implements ContactCommand {

}

package io.dunwell.messages.contact;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Lifts a hold before its end; that of an insolvency only who may override the contact
 * policy.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record LiftHold(String hold) implements ContactCommand {

}

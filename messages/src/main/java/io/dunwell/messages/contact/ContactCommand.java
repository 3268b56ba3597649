package io.dunwell.messages.contact;

import io.dunwell.messages.Command;

/**
 * Commands on contacts and holds.
 */
public sealed interface ContactCommand extends Command permits LogContact, PlaceHold, LiftHold {

}

package io.dunwell.messages.contact;

import io.dunwell.messages.Event;

/**
 * Facts on contacts and holds.
 */
public sealed interface ContactEvent extends Event permits ContactLogged, HoldPlaced, HoldLifted {

}

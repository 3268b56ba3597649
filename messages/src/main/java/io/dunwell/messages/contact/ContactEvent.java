package io.dunwell.messages.contact;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on contacts and holds.
 */
public sealed interface ContactEvent extends Event, OfAccount permits ContactLogged, HoldPlaced, HoldLifted {

}

package io.dunwell.messages.contact;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on contacts, holds and what the customer may not be contacted by.
 */
public sealed interface ContactEvent extends Event, OfAccount permits ContactLogged, HoldPlaced, HoldLifted,
		ContactStopped, ContactResumed, ContactOverridden, ContactSuppressed {

}

package io.dunwell.messages.worklist;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on the order of work.
 */
public sealed interface WorklistEvent extends Event, OfAccount permits AccountSnoozed, AccountPinned, AccountSkipped,
		AccountReleased, CallbackPlanned, CallbackDue, CallbackClosed {

}

package io.dunwell.messages.credit;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on credit.
 */
public sealed interface CreditEvent extends Event, OfAccount permits CreditStopped, CreditLifted {

}

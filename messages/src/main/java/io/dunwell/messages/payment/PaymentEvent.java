package io.dunwell.messages.payment;

import io.dunwell.messages.Event;

/**
 * Facts on payments; the account is that of the payer, once known.
 */
public sealed interface PaymentEvent extends Event
		permits PaymentRecorded, PaymentAttached, PaymentAllocated, PaymentUnallocated, PaymentReversed {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.Event;
import org.jspecify.annotations.Nullable;

/**
 * Facts on payments; the account is that of the payer, once known.
 */
public sealed interface PaymentEvent extends Event permits PaymentRecorded, PaymentAttached, PaymentAllocated,
		PaymentUnallocated, PaymentReversed, PaymentReversedInPart, PaymentRefunded, PaymentDetached, RateAttached {

	/** Id of the payment. */
	String payment();

	/** Id of the payer's account, once known. */
	@Nullable String account();

}

package io.dunwell.messages.payment;

import org.jspecify.annotations.Nullable;

/**
 * What else banks call a receipt, so that it is found again when they take it back or
 * tell of it in another message.
 *
 * @param endToEnd the payer's id of the payment; payers use one more than once
 * @param uetr unique end-to-end transaction reference, a UUID (ISO 20022, SWIFT gpi)
 * @param batch the bank's reference of the sum it was booked in together with others
 */
public record BankTrail(@Nullable String endToEnd, @Nullable String uetr, @Nullable String batch) {

	/** Nothing else is known. */
	public static final BankTrail NONE = new BankTrail(null, null, null);

	/** Null when there is nothing to keep. */
	public @Nullable BankTrail orNull() {
		return equals(NONE) ? null : this;
	}

}

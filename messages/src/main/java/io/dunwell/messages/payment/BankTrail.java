package io.dunwell.messages.payment;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What else banks call a receipt, so that it is found again when they take it back or
 * tell of it in another message.
 *
 * @param endToEnd the payer's id of the payment; payers use one more than once
 * @param uetr unique end-to-end transaction reference, a UUID (ISO 20022, SWIFT gpi)
 * @param batch the bank's reference of the sum it was booked in together with others
 * @param references structured ones that the payer gave, for whoever has to find the
 * invoice later
 */
public record BankTrail(@Nullable String endToEnd, @Nullable String uetr, @Nullable String batch,
		@Nullable List<String> references) {

	/** Without references of the payer. */
	public BankTrail(@Nullable String endToEnd, @Nullable String uetr, @Nullable String batch) {
		this(endToEnd, uetr, batch, null);
	}

	/** Nothing else is known. */
	public static final BankTrail NONE = new BankTrail(null, null, null);

	/** The same with what the payer gave. */
	public BankTrail quoting(List<String> given) {
		return new BankTrail(endToEnd, uetr, batch, given.isEmpty() ? null : List.copyOf(given));
	}

	/** Null when there is nothing to keep. */
	public @Nullable BankTrail orNull() {
		return equals(NONE) ? null : this;
	}

}

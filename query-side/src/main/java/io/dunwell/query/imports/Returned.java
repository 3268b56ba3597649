package io.dunwell.query.imports;

import java.time.LocalDate;

import io.dunwell.messages.Money;
import io.dunwell.messages.payment.BankTrail;
import org.jspecify.annotations.Nullable;

/**
 * Cash that the bank took back: a direct debit that bounced, a transfer that was
 * recalled.
 *
 * @param amount of the receipt it takes back, without what the bank charges for it
 * @param bankReference under which the receipt itself may be known
 * @param trail what the bank still says of the receipt
 * @param date the day from which the cash is gone
 * @param reason as the bank tells it, its code first
 * @param booked whether the bank had booked the receipt for sure
 */
record Returned(String bankAccount, Money amount, @Nullable String bankReference, BankTrail trail, LocalDate date,
		String reason, boolean booked) {

	/** What a statement says went back. */
	Returned(String bankAccount, Money amount, @Nullable String bankReference, BankTrail trail, LocalDate date,
			String reason) {
		this(bankAccount, amount, bankReference, trail, date, reason, true);
	}

}

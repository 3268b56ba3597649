package io.dunwell.messages.payment;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Money;

/**
 * Payments that were asked for.
 */
public record PaymentMatches(List<PaymentMatch> matches) {

	/**
	 * One payment: its id and what it came with.
	 *
	 * @param left what of the amount is not gone again
	 */
	public record PaymentMatch(String payment, LocalDate valueDate, Money amount, Money left, @Nullable BankTrail trail,
			List<Gone> gone) {

	}

	/** What the bank took back of a payment, and from which day on. */
	public record Gone(LocalDate date, Money amount) {

	}

}

package io.dunwell.messages.payment;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Money;

/**
 * Payments that were asked for.
 */
public record PaymentMatches(List<PaymentMatch> matches) {

	/** One payment: its id and what it came with; reversed from a day on, or not. */
	public record PaymentMatch(String payment, LocalDate valueDate, Money amount, @Nullable BankTrail trail,
			@Nullable LocalDate reversed) {

	}

}

package io.dunwell.messages.payment;

import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;

/**
 * Cash that is not applied, with where it may belong. A person accepts a suggestion by
 * {@link AllocatePayment}, and corrects it in the same way.
 */
public record CashSuggestions(List<Suggested> payments) {

	/** A payment with what it may be for, the most certain first; maybe nothing. */
	public record Suggested(UnappliedPayment payment, List<Suggestion> suggestions) {

	}

	/**
	 * Where all or part of a payment may go.
	 *
	 * @param account id of the account whose invoices these are
	 */
	public record Suggestion(String account, List<Part> parts, Match match) {

	}

	/** What would go to one invoice: its id and number. */
	public record Part(String invoice, String number, Money amount) {

	}

}

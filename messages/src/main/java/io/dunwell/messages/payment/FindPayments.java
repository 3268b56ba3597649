package io.dunwell.messages.payment;

import java.util.List;

import io.dunwell.messages.Query;

/**
 * Asks which payments on a bank account have one of these ids, or are called by one of
 * these on their {@link BankTrail}.
 */
public record FindPayments(String company, String bankAccount, List<String> payments, List<String> endToEnds,
		List<String> uetrs, List<String> batches) implements Query<PaymentMatches> {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Part of a payment went to an invoice; unapplied is what is left.
 */
@LogicalName("payment-allocated")
public record PaymentAllocated(String payment, @Nullable String account, String invoice, Money amount, Match match,
		Money unapplied) implements PaymentEvent {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Part of a payment came back from an invoice; unapplied is what is left now.
 */
@LogicalName("payment-unallocated")
public record PaymentUnallocated(String payment, @Nullable String account, String invoice, Money amount, String reason,
		Money unapplied) implements PaymentEvent {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Unapplied cash was paid out again; unapplied is what is left.
 */
@LogicalName("payment-refunded")
public record PaymentRefunded(String payment, @Nullable String account, Money amount, String reason,
		Money unapplied) implements PaymentEvent {

}

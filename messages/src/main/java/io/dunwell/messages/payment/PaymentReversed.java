package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * The cash is gone again; nothing of the payment is unapplied any more.
 */
@LogicalName("payment-reversed")
public record PaymentReversed(String payment, @Nullable String account, LocalDate date, String reason,
		Money amount) implements PaymentEvent {

}

package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Some of the cash is gone again, after it had come back from invoices where it had to;
 * unapplied is what is left.
 */
@LogicalName("payment-reversed-in-part")
public record PaymentReversedInPart(String payment, @Nullable String account, LocalDate date, String reason,
		Money amount, Money unapplied) implements PaymentEvent {

}

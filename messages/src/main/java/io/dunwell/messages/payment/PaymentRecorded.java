package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Cash was received; all of it is unapplied until allocated.
 */
@LogicalName("payment-recorded")
public record PaymentRecorded(String payment, String company, @Nullable String account, String bankAccount,
		@Nullable String bankReference, LocalDate valueDate, Money amount, Personal payer,
		Personal remittance) implements PaymentEvent {

}

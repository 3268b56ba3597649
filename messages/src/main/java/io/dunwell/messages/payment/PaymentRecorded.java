package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Cash was received; all of it is unapplied until allocated.
 *
 * @param trail since revision 2, and then only where the bank told it; with the payer's
 * references since revision 3
 */
@LogicalName(value = "payment-recorded", revision = 3)
public record PaymentRecorded(String payment, String company, @Nullable String account, String bankAccount,
		@Nullable String bankReference, LocalDate valueDate, Money amount, Personal payer, Personal remittance,
		@Nullable BankTrail trail) implements PaymentEvent {

	/** Without a trail. */
	public PaymentRecorded(String payment, String company, @Nullable String account, String bankAccount,
			@Nullable String bankReference, LocalDate valueDate, Money amount, Personal payer, Personal remittance) {
		this(payment, company, account, bankAccount, bankReference, valueDate, amount, payer, remittance, null);
	}

}

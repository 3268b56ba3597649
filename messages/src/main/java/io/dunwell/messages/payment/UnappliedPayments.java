package io.dunwell.messages.payment;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Payments with cash not applied.
 */
public record UnappliedPayments(List<UnappliedPayment> payments) {

	/**
	 * One payment: ids, the payer as the bank spells it, what came and what is left.
	 *
	 * @param worth what is left at the rate that somebody attached, for reports alone
	 */
	public record UnappliedPayment(String payment, @Nullable String account, LocalDate valueDate, Money amount,
			Money unapplied, @Nullable String payer, @Nullable String remittance, @Nullable Money worth) {

		/** One without a rate. */
		public UnappliedPayment(String payment, @Nullable String account, LocalDate valueDate, Money amount,
				Money unapplied, @Nullable String payer, @Nullable String remittance) {
			this(payment, account, valueDate, amount, unapplied, payer, remittance, null);
		}

	}

}

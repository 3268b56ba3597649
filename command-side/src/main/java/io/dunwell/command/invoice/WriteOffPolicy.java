package io.dunwell.command.invoice;

import java.math.BigDecimal;
import java.util.Map;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;

/**
 * What may be written off without asking. Amounts are in whole units of the currency;
 * where none is named it is nothing.
 *
 * @param limits up to which amount a role (in lower case) writes off alone, by currency
 * @param tolerances up to which amount the difference that a payment leaves is written
 * off by itself (domain.md, Ledger rules: small differences)
 * @param bankFees up to which amount a fee that the payer's bank took off is borne by us
 */
public record WriteOffPolicy(Map<String, Map<String, BigDecimal>> limits, Map<String, BigDecimal> tolerances,
		Map<String, BigDecimal> bankFees) {

	/** Whether somebody in a role may write that off alone. */
	boolean isWithinLimit(String role, Money amount) {
		return isWithin(limits.getOrDefault(role, Map.of()), amount);
	}

	/** Whether a difference is too small to be asked for. */
	public boolean isSmall(Money difference) {
		return isWithin(tolerances, difference);
	}

	/**
	 * @throws Rejected {@code bank-fee-too-large}
	 */
	public void checkBankFee(Money fee) {
		if (!isWithin(bankFees, AmountIsPositive.check(fee))) {
			throw new Rejected(Refusal.BANK_FEE_TOO_LARGE, fee,
					Money.of(bankFees.getOrDefault(fee.currency(), BigDecimal.ZERO), fee.currency()));
		}
	}

	private static boolean isWithin(Map<String, BigDecimal> limits, Money amount) {
		return amount.decimal().compareTo(limits.getOrDefault(amount.currency(), BigDecimal.ZERO)) <= 0;
	}

}

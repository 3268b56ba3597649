package io.dunwell.command.invoice;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;

/** Amounts say how much; what they do says in which direction. */
public final class AmountIsPositive {

	private AmountIsPositive() {
	}

	/**
	 * @throws Rejected {@code amount-not-positive}
	 */
	public static Money check(Money amount) {
		if (!amount.isPositive()) {
			throw new Rejected(Refusal.AMOUNT_NOT_POSITIVE, amount);
		}
		return amount;
	}

}

package io.dunwell.command.invoice;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.OpenAmount;

/** Applied + credited + written off ≤ the invoice's total (domain.md, Ledger rules). */
final class NoMoreThanOpen {

	private NoMoreThanOpen() {
	}

	/**
	 * @throws Rejected {@code more-than-open}, {@code other-currency}
	 */
	static void check(OpenAmount standing, Money asked) {
		if (asked.compareTo(standing.open()) > 0) {
			throw new Rejected(Refusal.MORE_THAN_OPEN, standing.number(), standing.open(), asked);
		}
	}

}

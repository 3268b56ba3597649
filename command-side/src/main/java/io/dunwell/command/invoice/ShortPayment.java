package io.dunwell.command.invoice;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;

/**
 * When a payment is short: it began to settle an instalment (or an invoice without any)
 * and did not settle it. Whole instalments paid ahead lack nothing.
 */
final class ShortPayment {

	private ShortPayment() {
	}

	/** What is left of the instalment that was begun; nothing when none was. */
	static Money lacking(OpenAmount standing) {
		Money settled = standing.total().minus(standing.open());
		for (Instalment instalment : standing.instalments()) {
			if (settled.compareTo(instalment.amount()) < 0) {
				return settled.isZero() ? settled : instalment.amount().minus(settled);
			}
			settled = settled.minus(instalment.amount());
		}
		return Money.zero(standing.total().currency());
	}

}

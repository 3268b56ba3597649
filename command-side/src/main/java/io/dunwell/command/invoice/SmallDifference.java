package io.dunwell.command.invoice;

import java.math.BigDecimal;

import io.dunwell.messages.Money;

/**
 * What a difference within the tolerance is put down to: below one whole unit of the
 * currency somebody rounded, above a bank took a fee.
 */
final class SmallDifference {

	private SmallDifference() {
	}

	static String reason(Money difference) {
		return difference.decimal().compareTo(BigDecimal.ONE) < 0 ? "rounding" : "bank-fee";
	}

}

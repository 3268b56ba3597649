package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sums of an e-invoice, in its currency; null is what it does not tell. That they fit
 * together is asked for by EN 16931; where they do not, the payable amount counts all the
 * same and a warning names the rule.
 *
 * @param lines net amounts of the lines
 */
record InvoiceTotals(List<BigDecimal> lines, @Nullable BigDecimal lineSum, @Nullable BigDecimal allowances,
		@Nullable BigDecimal charges, @Nullable BigDecimal exclusive, @Nullable BigDecimal tax,
		@Nullable BigDecimal inclusive, @Nullable BigDecimal prepaid, @Nullable BigDecimal rounding,
		BigDecimal payable) {

	/** Tells which of the rules BR-CO-10, 13, 15 and 16 the sums break. */
	void check(Place place, Rows<?> rows) {
		if (lineSum != null && !lines.isEmpty()) {
			compare("BR-CO-10", lineSum, lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add), place, rows);
		}
		if (exclusive != null && lineSum != null) {
			compare("BR-CO-13", exclusive, lineSum.subtract(orZero(allowances)).add(orZero(charges)), place, rows);
		}
		if (inclusive != null && exclusive != null) {
			compare("BR-CO-15", inclusive, exclusive.add(orZero(tax)), place, rows);
		}
		if (inclusive != null) {
			BigDecimal computed = inclusive.subtract(orZero(prepaid)).add(orZero(rounding));
			if (computed.compareTo(payable) != 0) {
				rows.warn(Finding.of(place, ImportCode.PAYABLE_DOES_NOT_ADD_UP, "BR-CO-16", payable.toPlainString(),
						computed.toPlainString()));
			}
		}
	}

	private static void compare(String rule, BigDecimal stated, BigDecimal computed, Place place, Rows<?> rows) {
		if (stated.compareTo(computed) != 0) {
			rows.warn(Finding.of(place, ImportCode.INVOICE_DOES_NOT_ADD_UP, rule, stated.toPlainString(),
					computed.toPlainString()));
		}
	}

	private static BigDecimal orZero(@Nullable BigDecimal amount) {
		return amount == null ? BigDecimal.ZERO : amount;
	}

}

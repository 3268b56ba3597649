package io.dunwell.command.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;
import org.jspecify.annotations.Nullable;

/**
 * Simple interest for late payment: open × rate × days ÷ 365, rounded once, half up, to
 * the minor unit (peer cases E1 and E2). There is no grace: a part that fell due
 * yesterday is one day late.
 */
final class LateInterest {

	/** Per cent and days of a year. */
	private static final BigDecimal PER_CENT_AND_YEAR = BigDecimal.valueOf(100 * 365L);

	private LateInterest() {
	}

	/** On one amount. */
	static Money on(Money open, BigDecimal percentPerYear, long days) {
		return of(BigDecimal.valueOf(open.minor()).multiply(BigDecimal.valueOf(days)), percentPerYear, open.currency());
	}

	/**
	 * On all that is open of an invoice, each part from its own due date.
	 * @param charged the day up to which it was charged before, if it was
	 */
	static Money on(OpenAmount standing, BigDecimal percentPerYear, @Nullable LocalDate charged, LocalDate until) {
		BigDecimal amountDays = BigDecimal.ZERO;
		long left = standing.open().minor();
		for (Instalment instalment : standing.instalments().reversed()) {
			long part = Math.min(left, instalment.amount().minor());
			left -= part;
			LocalDate due = instalment.due();
			LocalDate from = (charged != null && charged.isAfter(due)) ? charged : due;
			long days = Math.max(0, ChronoUnit.DAYS.between(from, until));
			amountDays = amountDays.add(BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(days)));
		}
		return of(amountDays, percentPerYear, standing.total().currency());
	}

	private static Money of(BigDecimal amountDays, BigDecimal percentPerYear, String currency) {
		BigDecimal interest = amountDays.multiply(percentPerYear).divide(PER_CENT_AND_YEAR, 0, RoundingMode.HALF_UP);
		return new Money(interest.longValueExact(), currency);
	}

}

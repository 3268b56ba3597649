package io.dunwell.command.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;

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
		return of(BigDecimal.valueOf(open.minor()).multiply(BigDecimal.valueOf(days)).multiply(percentPerYear),
				open.currency());
	}

	/**
	 * On all that is open of an invoice, each part from its own due date.
	 * @param percents per year, by the day from which they hold
	 * @param charged the day up to which it was charged before, if it was
	 */
	static Money on(OpenAmount standing, NavigableMap<LocalDate, BigDecimal> percents, @Nullable LocalDate charged,
			LocalDate until) {
		BigDecimal amountPercentDays = BigDecimal.ZERO;
		long left = standing.open().minor();
		for (Instalment instalment : standing.instalments().reversed()) {
			long part = Math.min(left, instalment.amount().minor());
			left -= part;
			LocalDate due = instalment.due();
			LocalDate from = (charged != null && charged.isAfter(due)) ? charged : due;
			amountPercentDays = amountPercentDays
				.add(BigDecimal.valueOf(part).multiply(percentDays(percents, from, until)));
		}
		return of(amountPercentDays, standing.total().currency());
	}

	/** Each day after the first, up to the last, at the rate that holds on it. */
	private static BigDecimal percentDays(NavigableMap<LocalDate, BigDecimal> percents, LocalDate from,
			LocalDate until) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Map.Entry<LocalDate, BigDecimal> rate : percents.entrySet()) {
			LocalDate next = percents.higherKey(rate.getKey());
			LocalDate before = later(from, rate.getKey().minusDays(1));
			LocalDate last = (next == null || next.isAfter(until)) ? until : next.minusDays(1);
			long days = Math.max(0, ChronoUnit.DAYS.between(before, last));
			sum = sum.add(rate.getValue().multiply(BigDecimal.valueOf(days)));
		}
		return sum;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static Money of(BigDecimal amountPercentDays, String currency) {
		BigDecimal interest = amountPercentDays.divide(PER_CENT_AND_YEAR, 0, RoundingMode.HALF_UP);
		return new Money(interest.longValueExact(), currency);
	}

}

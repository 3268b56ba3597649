package io.dunwell.command.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What late payment costs in per cent a year, by currency and the day from which it does:
 * as agreed, or the reference rate and what the law adds, which changes every half-year.
 *
 * @param percents a currency that is not named costs nothing; nor do days before its
 * first
 */
public record InterestRates(Map<String, NavigableMap<LocalDate, BigDecimal>> percents) {

	/** Before all that was ever due. */
	private static final LocalDate EVER = LocalDate.of(1, 1, 2);

	static NavigableMap<LocalDate, BigDecimal> always(BigDecimal percent) {
		return new TreeMap<>(Map.of(EVER, percent));
	}

	NavigableMap<LocalDate, BigDecimal> of(String currency) {
		return percents.getOrDefault(currency, new TreeMap<>());
	}

	/** Whether none can be charged at all. */
	public boolean isEmpty() {
		return percents.isEmpty();
	}

}

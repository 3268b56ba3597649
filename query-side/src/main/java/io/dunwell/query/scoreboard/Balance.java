package io.dunwell.query.scoreboard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

import io.dunwell.messages.scoreboard.Scoreboard.Workload;
import org.jspecify.annotations.Nullable;

/** How evenly work is spread (domain.md, Morale). */
final class Balance {

	private static final int DECIMALS = 4;

	private Balance() {
	}

	/**
	 * Gini coefficient and largest ÷ median, with four decimals; null for fewer than two
	 * people, among whom nothing can be spread.
	 */
	static @Nullable Workload of(List<BigDecimal> loads) {
		if (loads.size() < 2) {
			return null;
		}
		List<BigDecimal> sorted = loads.stream().sorted().toList();
		BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal differences = BigDecimal.ZERO;
		for (int i = 0; i < sorted.size(); i++) {
			// each is compared with those before it, once in either direction
			differences = differences
				.add(sorted.get(i).multiply(BigDecimal.valueOf(2L * (2L * i - sorted.size() + 1))));
		}
		BigDecimal pairs = sum.multiply(BigDecimal.valueOf(2L * sorted.size()));
		return new Workload(share(differences, pairs, BigDecimal.ZERO.setScale(DECIMALS)),
				ratio(sorted.getLast(), median(sorted)));
	}

	/** A share with four decimals; null of nothing. */
	static @Nullable BigDecimal ratio(BigDecimal part, BigDecimal whole) {
		return (whole.signum() == 0) ? null : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
	}

	static @Nullable BigDecimal ratio(long part, long whole) {
		return ratio(new BigDecimal(BigInteger.valueOf(part)), new BigDecimal(BigInteger.valueOf(whole)));
	}

	private static BigDecimal share(BigDecimal part, BigDecimal whole, BigDecimal otherwise) {
		BigDecimal share = ratio(part, whole);
		return (share != null) ? share : otherwise;
	}

	private static BigDecimal median(List<BigDecimal> sorted) {
		int half = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(half)
				: sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
	}

}

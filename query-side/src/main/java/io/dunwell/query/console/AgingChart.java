package io.dunwell.query.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import io.dunwell.messages.aging.Aging;

/** Receivables by age in one currency, as bars whose length is of 1000 at most. */
record AgingChart(String currency, BigDecimal total, BigDecimal disputed, BigDecimal unapplied, List<Bar> bars) {

	private static final int LONGEST = 1000;

	/** One bucket. */
	record Bar(String bucket, int count, BigDecimal amount, int length) {

	}

	static AgingChart of(Aging aging) {
		BigDecimal most = aging.buckets()
			.values()
			.stream()
			.map(Aging.Bucket::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::max);
		List<Bar> bars = aging.buckets()
			.entrySet()
			.stream()
			.map(bucket -> new Bar(bucket.getKey(), bucket.getValue().count(), bucket.getValue().amount(),
					length(bucket.getValue().amount(), most)))
			.toList();
		return new AgingChart(aging.currency(), aging.total(), aging.disputed(), aging.unapplied(), bars);
	}

	private static int length(BigDecimal amount, BigDecimal most) {
		return (most.signum() <= 0) ? 0
				: amount.max(BigDecimal.ZERO)
					.multiply(BigDecimal.valueOf(LONGEST))
					.divide(most, 0, RoundingMode.UP)
					.intValueExact();
	}

}

package io.dunwell.command.invoice;

import java.util.Map;

import io.dunwell.messages.Money;
import io.dunwell.messages.promise.Outcome;

/**
 * What a promise came to (domain.md, Promise rules): paid ≥ promised − tolerance is kept,
 * something is partial, nothing is broken; where nothing was owed any more, nothing could
 * be broken. The tolerance is what a bank may keep for itself or rounding may lose; it is
 * never more than a hundredth of what was promised, or a small promise would be kept by
 * next to nothing.
 */
final class KeptWithinTolerance {

	/** Minor units: about one euro. */
	private static final Map<String, Long> TOLERANCES = Map.of("SEK", 1_000L, "NOK", 1_000L, "DKK", 700L, "HUF",
			40_000L, "CNY", 800L, "JPY", 150L, "KWD", 300L);

	private static final long OTHER = 100;

	private static final long HUNDREDTH = 100;

	private KeptWithinTolerance() {
	}

	static Outcome judge(Money promised, Money paid) {
		if (promised.isZero()) {
			return Outcome.VOID;
		}
		long tolerance = Math.min(TOLERANCES.getOrDefault(promised.currency(), OTHER), promised.minor() / HUNDREDTH);
		if (paid.minor() >= promised.minor() - tolerance) {
			return Outcome.KEPT;
		}
		return paid.isPositive() ? Outcome.PARTIAL : Outcome.BROKEN;
	}

}

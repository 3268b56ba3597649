package io.dunwell.messages.scoreboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the desk did. Rates are shares from 0 to 1 with four decimals, null where nothing
 * was there to share; amounts are decimals in the currency beside them. Each measure
 * stands beside its definition in the asker's language.
 *
 * @param kept promise lines that matured, by what became of them as is true now; a
 * replaced one counts as not kept
 * @param byValue what was promised and what of it was paid, a currency each
 * @param collector null for the team; else what happened on the accounts they look after
 * @param recovered overdue cash that came in and stayed, a currency each
 * @param recognised distinct people thanked, of how many; of the team, whoever is asked
 * for
 * @param workload how evenly open work is spread; team only
 */
public record Scoreboard(LocalDate from, LocalDate to, @Nullable String collector, Kept kept, List<ByValue> byValue,
		List<Sum> recovered, int wins, int disputesClosed, Recognised recognised, @Nullable Workload workload,
		List<Definition> definitions) {

	/** Matured lines by outcome, and the share of those kept. */
	public record Kept(int kept, int partial, int broken, int replaced, @Nullable BigDecimal rate) {

	}

	/** Σ min(paid, promised) ÷ Σ promised. */
	public record ByValue(String currency, BigDecimal promised, BigDecimal paid, @Nullable BigDecimal rate) {

	}

	/** An amount in one currency. */
	public record Sum(String currency, BigDecimal amount) {

	}

	/** Distinct people thanked in the period, of the people at the desk. */
	public record Recognised(int thanked, int people, @Nullable BigDecimal rate) {

	}

	/** Gini coefficient and largest ÷ median of the weighted open work of collectors. */
	public record Workload(BigDecimal gini, @Nullable BigDecimal maxToMedian) {

	}

	/** What a measure is. */
	public record Definition(String measure, String text) {

	}

}

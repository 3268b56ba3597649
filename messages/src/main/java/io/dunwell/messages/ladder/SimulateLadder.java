package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Document;
import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ledger which notices a ladder would have given in a past period, against those
 * that were given. Reads the whole log and changes nothing.
 *
 * @param policy as {@link CheckLadder} has it
 * @param from the first day, where the company is; null for 90 days before the last one
 * @param to the last one, not after today; null for yesterday
 * @param accounts codes of those it is tried on; null for all
 * @param everybody whether it is tried on accounts, too, that are chased by a ladder of
 * another name; null for that only where none of its name was adopted
 * @param limit of accounts that are told of; null for 20
 */
public record SimulateLadder(@Nullable String company, @Document String policy, @Nullable LocalDate from,
		@Nullable LocalDate to, @Nullable List<String> accounts, @Nullable Boolean everybody,
		@Nullable Integer limit) implements Query<LadderTrial> {

	/** The same over a period. */
	public SimulateLadder over(LocalDate first, LocalDate last) {
		return new SimulateLadder(company, policy, first, last, accounts, everybody, limit);
	}

}

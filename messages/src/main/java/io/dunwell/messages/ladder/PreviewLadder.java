package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Document;
import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ledger which notices a ladder would give for what is open now, against those
 * that the ladders in force would. Reads the whole log and changes nothing.
 *
 * @param policy as {@link CheckLadder} has it
 * @param from the first day; null for today
 * @param days how many; null for 14
 * @param accounts as {@link SimulateLadder} has it
 * @param everybody as {@link SimulateLadder} has it
 * @param limit as {@link SimulateLadder} has it
 */
public record PreviewLadder(@Nullable String company, @Document String policy, @Nullable LocalDate from,
		@Nullable Integer days, @Nullable List<String> accounts, @Nullable Boolean everybody,
		@Nullable Integer limit) implements Query<LadderTrial> {

	/** The same from a day on. */
	public PreviewLadder on(LocalDate day) {
		return new PreviewLadder(company, policy, day, days, accounts, everybody, limit);
	}

}

package io.dunwell.messages.payment;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Payers for which a person said whose account they pay.
 */
public record RememberedPayers(List<RememberedPayer> payers) {

	/**
	 * One payer.
	 *
	 * @param payer its id
	 * @param name as the bank spells it; null when it was erased
	 * @param accounts ids of those it was taken for, the latest last: with more than one
	 * it only suggests
	 * @param since the company's day on which that was last said
	 * @param by who said so
	 * @param taughtBy id of the payment that was put right then
	 */
	public record RememberedPayer(String payer, @Nullable String name, List<String> accounts, LocalDate since,
			@Nullable String by, @Nullable String taughtBy) {

	}

}

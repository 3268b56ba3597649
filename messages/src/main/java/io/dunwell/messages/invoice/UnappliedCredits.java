package io.dunwell.messages.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Credit notes with something unapplied.
 */
public record UnappliedCredits(List<UnappliedCredit> credits) {

	/** One credit note: its id, its account's id, what it is and what is left of it. */
	public record UnappliedCredit(String creditNote, @Nullable String account, LocalDate issued, Money amount,
			Money unapplied) {
	}

}

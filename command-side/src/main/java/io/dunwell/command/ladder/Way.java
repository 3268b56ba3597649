package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * One of the ways of chasing that are compared.
 *
 * @param tally of what it would give
 * @param versions which version chases an account on a date, by the ladder assigned to it
 * @param changes days on which that may be another than the day before
 */
record Way(Tally tally, BiFunction<String, LocalDate, Optional<Version>> versions, Set<LocalDate> changes) {

	/**
	 * Which accounts a ladder is tried on.
	 *
	 * @param accounts their ids; null for all
	 * @param ladder only those chased by it; null for all
	 */
	record Scope(@Nullable Set<String> accounts, @Nullable String ladder) {

		boolean holds(String account, String chasedBy) {
			return (accounts == null || accounts.contains(account)) && (ladder == null || ladder.equals(chasedBy));
		}

	}

}

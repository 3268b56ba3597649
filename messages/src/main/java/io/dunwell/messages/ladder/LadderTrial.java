package io.dunwell.messages.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder that was tried would do, against what was or would be done without it. It
 * tells nothing of what customers would have done.
 *
 * @param version the number it has or would get
 * @param accounts how many it was tried on that had a notice or something open
 * @param position of the log up to which it was read
 * @param before what was given, or would be by the ladders in force
 * @param after what would have been given by the one tried
 * @param periods days; months where there are more than 31
 * @param changed how many accounts have other notices than before
 * @param changes of these, those that change most, the most changed first
 * @param recorded how many contacts were suppressed or made in spite of the contact
 * policy, by its reason
 * @param assumptions what was taken for granted
 */
public record LadderTrial(String ladder, int version, LocalDate from, LocalDate to, int accounts, long position,
		Side before, Side after, List<Period> periods, int changed, List<Change> changes,
		SortedMap<String, Integer> recorded, List<Assumption> assumptions) {

	/** The same with its assumptions in words. */
	public LadderTrial told(Function<Assumption, String> words) {
		return new LadderTrial(ladder, version, from, to, accounts, position, before, after, periods, changed, changes,
				recorded,
				assumptions.stream()
					.map(one -> new Assumption(one.code(), one.arguments(), words.apply(one)))
					.toList());
	}

	/**
	 * Notices that were or would be given.
	 *
	 * @param contacts how many reach somebody
	 * @param kinds of these, how many of each kind, as {@link NoticeDrafted} has it
	 * @param steps how many notices of each step, which include those that reach nobody
	 * @param fees charged with them
	 * @param accounts how many were reached
	 * @param breaches how many contacts the contact policy forbids at their hour, by its
	 * reason as {@code ContactVerdicts} lists them
	 */
	public record Side(int contacts, SortedMap<String, Integer> kinds, SortedMap<String, Integer> steps,
			List<Money> fees, int accounts, SortedMap<String, Integer> breaches) {

	}

	/** A part of the time. */
	public record Period(LocalDate from, LocalDate to, Side before, Side after) {

	}

	/**
	 * An account that has other notices.
	 *
	 * @param account code
	 */
	public record Change(String account, Side before, Side after) {

	}

	/**
	 * Something that was taken for granted.
	 *
	 * @param code {@code no-prediction}, {@code as-known}, {@code given-on-day},
	 * {@code waiting-given-first}, {@code fees-alone}, {@code breaches},
	 * {@code everybody}, {@code by-name} or {@code accounts}
	 * @param arguments what its sentence names
	 * @param text its sentence; null before the reader's language is known
	 */
	public record Assumption(String code, List<String> arguments, @Nullable String text) {

	}

}

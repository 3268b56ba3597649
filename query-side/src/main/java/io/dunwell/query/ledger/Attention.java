package io.dunwell.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What collectors decided on an account's place in their work.
 *
 * @param place null when its score decides
 * @param calls planned and not made yet, in the order in which they were planned
 * @param tried when the customer was last tried, with whatever success
 * @param credit why nothing is sold to them until they have paid; null where it is
 */
public record Attention(@Nullable Place place, List<Call> calls, @Nullable Instant tried, @Nullable Credit credit) {

	static final Attention NONE = new Attention(null, List.of(), null, null);

	/** The place that is in force on a day. */
	public @Nullable Place place(LocalDate day) {
		return (place != null && !place.until().isBefore(day)) ? place : null;
	}

	Attention at(@Nullable Place other) {
		return new Attention(other, calls, tried, credit);
	}

	Attention plus(Call call) {
		return calls(Stream.concat(without(call.id()).calls().stream(), Stream.of(call)).toList());
	}

	Attention due(String call) {
		return calls(calls.stream().map(one -> one.id().equals(call) ? one.now() : one).toList());
	}

	Attention without(String call) {
		return calls(calls.stream().filter(one -> !one.id().equals(call)).toList());
	}

	Attention tried(Instant when) {
		return new Attention(place, calls, when, credit);
	}

	/** With their credit stopped, or not any more. */
	Attention credit(@Nullable Credit now) {
		return new Attention(place, calls, tried, now);
	}

	Attention erased() {
		Attention after = calls(calls.stream().map(Call::erased).toList());
		return after.credit((credit != null) ? credit.erased() : null);
	}

	private Attention calls(List<Call> now) {
		return new Attention(place, now, tried, credit);
	}

	/** Where an account was put. */
	public enum Spot {

		SNOOZED, PINNED, SKIPPED;

		/** Its stable code. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Where somebody put the account.
	 *
	 * @param until the last day of it
	 * @param at when they did
	 */
	public record Place(Spot spot, LocalDate until, String reason, Instant at) {

	}

	/**
	 * A call somebody planned.
	 *
	 * @param owner handle of who will call
	 * @param date where the customer is
	 * @param told whether its time has come and was told
	 */
	public record Call(String id, String owner, Instant at, LocalDate date, Personal note, boolean told) {

		/** Whether it is to be made on a day, if it was not made before. */
		public boolean isDue(LocalDate day) {
			return told || date.isBefore(day);
		}

		Call now() {
			return new Call(id, owner, at, date, note, true);
		}

		Call erased() {
			return new Call(id, owner, at, date, new Personal(note.subject(), null), told);
		}

	}

	/**
	 * A credit stop.
	 *
	 * @param by handle of who stopped it; {@code desk} for a step of the ladder
	 * @param step of the ladder that says so
	 * @param reason what a person said
	 */
	public record Credit(LocalDate since, String by, @Nullable String step, Personal reason) {

		Credit erased() {
			return new Credit(since, by, step, new Personal(reason.subject(), null));
		}

	}

}

package io.dunwell.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.query.view.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A promise to pay and the cash that came on its invoices since.
 *
 * @param id of the promise
 * @param lines one per invoice
 */
public record Promised(String id, List<Line> lines) {

	/**
	 * The lines' states rolled up; lines that were given up or are void count only if all
	 * are.
	 */
	public State state(LocalDate day) {
		List<State> states = lines.stream().map(line -> line.state(day)).toList();
		List<State> judged = states.stream()
			.filter(state -> state != State.REPLACED && state != State.CANCELLED && state != State.VOID)
			.distinct()
			.toList();
		if (judged.isEmpty()) {
			return Stream.of(State.VOID, State.CANCELLED).filter(states::contains).findFirst().orElse(State.REPLACED);
		}
		if (judged.contains(State.OPEN)) {
			return State.OPEN;
		}
		return (judged.size() == 1) ? judged.getFirst() : State.PARTIAL;
	}

	/** With a line more, or again; lines keep the order of their invoices' ids. */
	Promised plus(Line line) {
		return new Promised(id,
				Stream.concat(lines.stream().filter(old -> !old.invoice().equals(line.invoice())), Stream.of(line))
					.sorted(Comparator.comparing(Line::invoice))
					.toList());
	}

	/** The latest date of a line. */
	LocalDate last() {
		return lines.stream().map(Line::date).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
	}

	Promised withLines(Predicate<Line> which, UnaryOperator<Line> change) {
		return new Promised(id, lines.stream().map(line -> which.test(line) ? change.apply(line) : line).toList());
	}

	/** How a line stands. */
	public enum State {

		OPEN, KEPT, PARTIAL, BROKEN, VOID, REPLACED, CANCELLED;

		/** What an outcome is called as a state. */
		public static State of(Outcome outcome) {
			return switch (outcome) {
				case KEPT -> KEPT;
				case PARTIAL -> PARTIAL;
				case BROKEN -> BROKEN;
				case VOID -> VOID;
			};
		}

		/** Its stable code. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What was said of a line since it was promised. */
	public enum Fate {

		STANDING, REPLACED, CANCELLED

	}

	/**
	 * What was promised on one invoice.
	 *
	 * @param invoice its id
	 * @param until the last value date that counts: the date and its grace
	 * @param made when it was promised; cash that was there before keeps nothing
	 * @param end when it was replaced or cancelled
	 * @param paid cash applied to the invoice since
	 * @param verdict null until it is judged
	 */
	public record Line(String invoice, Money amount, LocalDate date, LocalDate until, LocalDate made, Fate fate,
			@Nullable LocalDate end, List<Paid> paid, @Nullable Verdict verdict) {

		static Line of(PromiseNoted noted, LocalDate made) {
			return new Line(noted.invoice(), noted.amount(), noted.date(), noted.until(), made, Fate.STANDING, null,
					List.of(), null);
		}

		/** Cash with a value date in time, at most what was promised. */
		public Money paidInTime() {
			return (verdict != null) ? verdict.paid()
					: paid.stream()
						.filter(one -> !one.valueDate().isBefore(made) && !one.valueDate().isAfter(until))
						.map(Paid::amount)
						.reduce(Money.zero(amount.currency()), Money::plus)
						.min(amount);
		}

		/** How it stands at the end of a day, by what is known now. */
		public State state(LocalDate day) {
			if (verdict != null) {
				return State.of(verdict.now());
			}
			return switch (fate) {
				case CANCELLED -> State.CANCELLED;
				case STANDING -> expected(day);
				// what was kept or broken stays so; what was still open is not kept
				case REPLACED -> (expected(ended()) == State.OPEN) ? State.REPLACED : expected(ended());
			};
		}

		/** What is still to come of it; nothing once it was judged or given up. */
		public Money outstanding(LocalDate day) {
			return (state(day) == State.OPEN) ? amount.minus(paidInTime()) : Money.zero(amount.currency());
		}

		/** The first day on which it was what it is now, if it is broken. */
		public LocalDate brokenSince() {
			return (verdict != null) ? verdict.since() : until.plusDays(1);
		}

		/** What it will be judged to be, if the day's run has not come to it yet. */
		private State expected(LocalDate day) {
			Money came = paidInTime();
			if (came.compareTo(amount) >= 0) {
				return State.KEPT;
			}
			if (!day.isAfter(until)) {
				return State.OPEN;
			}
			return came.isPositive() ? State.PARTIAL : State.BROKEN;
		}

		Line ended(Fate how, LocalDate when) {
			return new Line(invoice, amount, date, until, made, how, when, paid, verdict);
		}

		Line plus(Paid one) {
			return paid(Stream.concat(paid.stream(), Stream.of(one)).toList());
		}

		/** Without some cash of a payment, of which what came last goes first. */
		Line without(String payment, Money gone) {
			Money left = gone;
			List<Paid> kept = new ArrayList<>();
			for (Paid one : paid.reversed()) {
				Money part = one.payment().equals(payment) ? one.amount().min(left) : Money.zero(gone.currency());
				left = left.minus(part);
				if (!part.equals(one.amount())) {
					kept.addFirst(new Paid(one.payment(), one.valueDate(), one.amount().minus(part)));
				}
			}
			return paid(kept);
		}

		/** Judged, for the first time or again. */
		Line judged(PromiseLineJudged judged, RecordedEvent event) {
			Verdict first = verdict;
			Verdict now = (first != null) ? first.again(judged, event) : new Verdict(judged.outcome(),
					event.effective(), judged.outcome(), judged.paid(), event.effective(), event.recorded());
			return new Line(invoice, amount, date, until, made, fate, end, paid, now);
		}

		private Line paid(List<Paid> now) {
			return new Line(invoice, amount, date, until, made, fate, end, now, verdict);
		}

		private LocalDate ended() {
			return (end != null) ? end : LocalDate.MAX;
		}

	}

	/**
	 * What became of a line.
	 *
	 * @param then what it was judged to be first
	 * @param on the business date of that
	 * @param now what is true now
	 * @param paid of what was promised, as is true now
	 * @param since the business date of that
	 * @param at when the desk learned it
	 */
	public record Verdict(Outcome then, LocalDate on, Outcome now, Money paid, LocalDate since, Instant at) {

		/** News only if it is another outcome. */
		private Verdict again(PromiseLineJudged judged, RecordedEvent event) {
			return (judged.outcome() == now) ? new Verdict(then, on, now, judged.paid(), since, at)
					: new Verdict(then, on, judged.outcome(), judged.paid(), event.effective(), event.recorded());
		}

	}

	/** Cash of a payment. */
	public record Paid(String payment, LocalDate valueDate, Money amount) {

	}

}

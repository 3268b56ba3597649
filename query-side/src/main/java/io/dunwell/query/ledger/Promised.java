package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.promise.PromiseMade;
import org.jspecify.annotations.Nullable;

/**
 * A promise to pay and the cash that came on its invoices since.
 *
 * @param id of the promise
 * @param lines one per invoice
 */
public record Promised(String id, List<Line> lines) {

	/** Working days after the date by which a promised payment may arrive (domain.md). */
	private static final int GRACE_DAYS = 2;

	static Promised of(PromiseMade made) {
		return new Promised(made.promise(),
				made.lines()
					.stream()
					.map(line -> new Line(line.invoice(), line.amount(), line.date(), Fate.STANDING, null, List.of()))
					.toList());
	}

	/** The lines' states rolled up; lines that were given up count only if all were. */
	public State state(LocalDate day) {
		List<State> states = lines.stream().map(line -> line.state(day)).toList();
		List<State> judged = states.stream()
			.filter(state -> state != State.REPLACED && state != State.CANCELLED)
			.distinct()
			.toList();
		if (judged.isEmpty()) {
			return states.contains(State.CANCELLED) ? State.CANCELLED : State.REPLACED;
		}
		if (judged.contains(State.OPEN)) {
			return State.OPEN;
		}
		return (judged.size() == 1) ? judged.getFirst() : State.PARTIAL;
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

		OPEN, KEPT, PARTIAL, BROKEN, REPLACED, CANCELLED;

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
	 * @param end when it was replaced or cancelled
	 * @param paid cash applied to the invoice since the promise was logged
	 */
	public record Line(String invoice, Money amount, LocalDate date, Fate fate, @Nullable LocalDate end,
			List<Paid> paid) {

		/**
		 * The last day on which cash can keep it.
		 */
		public LocalDate matures() {
			return WorkingDays.after(date, GRACE_DAYS);
		}

		/** Cash with a value date in time. */
		public Money paidInTime() {
			LocalDate last = matures();
			return paid.stream()
				.filter(one -> !one.valueDate().isAfter(last))
				.map(Paid::amount)
				.reduce(Money.zero(amount.currency()), Money::plus);
		}

		/** How it stands at the end of a day, by what is known now. */
		public State state(LocalDate day) {
			return switch (fate) {
				case CANCELLED -> State.CANCELLED;
				case STANDING -> judged(day);
				// what was kept or broken stays so; what was still open is not kept
				case REPLACED -> (judged(ended()) == State.OPEN) ? State.REPLACED : judged(ended());
			};
		}

		/** What is still to come of it; nothing once it was judged or given up. */
		public Money outstanding(LocalDate day) {
			return (state(day) == State.OPEN) ? amount.minus(paidInTime()) : Money.zero(amount.currency());
		}

		private State judged(LocalDate day) {
			Money came = paidInTime();
			if (came.compareTo(amount) >= 0) {
				return State.KEPT;
			}
			if (!day.isAfter(matures())) {
				return State.OPEN;
			}
			return came.isPositive() ? State.PARTIAL : State.BROKEN;
		}

		Line ended(Fate how, LocalDate when) {
			return new Line(invoice, amount, date, how, when, paid);
		}

		Line plus(Paid one) {
			return new Line(invoice, amount, date, fate, end, Stream.concat(paid.stream(), Stream.of(one)).toList());
		}

		/** Without the cash of a payment: it is taken off an invoice as a whole. */
		Line without(String payment) {
			return new Line(invoice, amount, date, fate, end,
					paid.stream().filter(one -> !one.payment().equals(payment)).toList());
		}

		private LocalDate ended() {
			return (end != null) ? end : LocalDate.MAX;
		}

	}

	/** Cash of a payment. */
	public record Paid(String payment, LocalDate valueDate, Money amount) {

	}

}

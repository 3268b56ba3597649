package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.aging.Basis;
import io.dunwell.query.view.RecordedEvent;

/**
 * A change of an amount, with both its times.
 *
 * @param recorded the company's day on which the desk learned it
 * @param effective the business date from which it holds
 * @param change in minor units; negative when the amount shrinks
 */
public record Movement(LocalDate recorded, LocalDate effective, long change) {

	/** The latest date there is, for what has no end. */
	public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	static Movement of(RecordedEvent event, long change) {
		return new Movement(event.recordedOn(), event.effective(), change);
	}

	/**
	 * Whether it counts at the end of a date. What is told ahead of its date counts on
	 * neither basis before: they differ where knowledge comes late, and nowhere else.
	 */
	boolean counts(LocalDate date, Basis basis) {
		return !effective.isAfter(date) && (basis == Basis.TRUE || !recorded.isAfter(date));
	}

	/** The sum at the end of a date, never below nothing. */
	static long sum(List<Movement> movements, LocalDate date, Basis basis) {
		long sum = movements.stream()
			.filter(movement -> movement.counts(date, basis))
			.mapToLong(Movement::change)
			.sum();
		return Math.max(0, sum);
	}

	static long sum(List<Movement> movements) {
		return movements.stream().mapToLong(Movement::change).sum();
	}

	/**
	 * From when on the sum is nothing on either basis; {@link #NEVER} when it is
	 * something now.
	 */
	static LocalDate nothingFrom(List<Movement> movements) {
		if (sum(movements) != 0) {
			return NEVER;
		}
		LocalDate last = LocalDate.MIN;
		for (Movement movement : movements) {
			last = later(last, later(movement.recorded(), movement.effective()));
		}
		return last;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}

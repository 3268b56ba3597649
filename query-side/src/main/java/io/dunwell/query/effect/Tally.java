package io.dunwell.query.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.dunwell.messages.Money;
import io.dunwell.query.effect.Effect.Part;

/**
 * What came of a step, counted.
 *
 * @param within for each of {@link #DAYS}
 */
record Tally(int notices, int parts, List<Paid> within) {

	/** After how many days it is counted (domain.md, The pressure ladder). */
	static final List<Integer> DAYS = List.of(3, 7, 14);

	/** Longer than the longest of them nothing more can change by payments in time. */
	static final int LONGEST = DAYS.getLast();

	/** Of the parts for which the days are over. */
	record Paid(int parts, int settled, Money chased, Money paid) {

		Paid plus(Paid other) {
			return new Paid(parts + other.parts, settled + other.settled, chased.plus(other.chased),
					paid.plus(other.paid));
		}

	}

	/** Of the parts on one notice that were taken to one step, as of a date. */
	static Tally of(LocalDate given, List<Part> parts, LocalDate today) {
		List<Paid> within = new ArrayList<>();
		for (int days : DAYS) {
			LocalDate last = given.plusDays(days);
			Money none = Money.zero(parts.getFirst().chased().currency());
			Paid paid = new Paid(0, 0, none, none);
			if (last.isBefore(today)) {
				paid = parts.stream().map(part -> paid(part, last)).reduce(paid, Paid::plus);
			}
			within.add(paid);
		}
		return new Tally(1, parts.size(), List.copyOf(within));
	}

	private static Paid paid(Part part, LocalDate last) {
		Money paid = part.paid()
			.values()
			.stream()
			.filter(one -> !one.date().isAfter(last))
			.map(Part.Paid::amount)
			.reduce(Money.zero(part.chased().currency()), Money::plus);
		boolean settled = paid.compareTo(part.chased()) >= 0;
		return new Paid(1, settled ? 1 : 0, part.chased(), settled ? part.chased() : paid);
	}

	Tally plus(Tally other) {
		return new Tally(notices + other.notices, parts + other.parts,
				IntStream.range(0, DAYS.size()).mapToObj(i -> within.get(i).plus(other.within.get(i))).toList());
	}

}

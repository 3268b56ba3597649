package io.dunwell.query.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;
import org.jspecify.annotations.Nullable;

/**
 * What an account owes on a day in one currency.
 *
 * @param overdue fell due before the day
 * @param disputed contested, at most what is open
 * @param promised still to come of promises not yet judged, at most what is open
 * @param unapplied of payments and credit notes
 * @param coming cash with a value date after the day; until then what it will settle is
 * open
 * @param chase overdue and neither disputed, promised, held nor covered by what is
 * unapplied (domain.md, Worklist: C)
 * @param daysLate of what is overdue, weighted by amount
 * @param oldestDue of what is overdue; null when nothing is
 */
public record Owed(Money open, Money overdue, Money disputed, Money promised, Money unapplied, Money coming,
		Money chase, long daysLate, @Nullable LocalDate oldestDue) {

	/** What is owed on a day by currency; the account's own is always there. */
	public static SortedMap<String, Owed> by(Standing standing, LocalDate day) {
		Map<String, Long> contested = contested(standing);
		Map<String, Long> coming = coming(standing, day);
		SortedMap<String, Sums> sums = new TreeMap<>();
		sums.put(standing.profile().currency(), new Sums());
		standing.owing(day).forEach((id, invoice) -> {
			long open = invoice.open().minor();
			sums.computeIfAbsent(invoice.total().currency(), currency -> new Sums())
				.add(invoice, Math.min(open, contested.getOrDefault(id, 0L)),
						Math.min(open, coming.getOrDefault(id, 0L)), standing.isHeld(id, day), day);
		});
		standing.unapplied().forEach((source, left) -> {
			Sums sum = sums.computeIfAbsent(left.currency(), currency -> new Sums());
			if (standing.isComing(source, day)) {
				sum.coming += left.minor();
			}
			else {
				sum.unapplied += left.minor();
			}
		});
		standing.coming()
			.values()
			.stream()
			.filter(cash -> cash.on().isAfter(day))
			.flatMap(cash -> cash.applied().values().stream())
			.forEach(part -> sums.computeIfAbsent(part.currency(), currency -> new Sums()).coming += part.minor());
		SortedMap<String, Owed> owed = new TreeMap<>();
		sums.forEach((currency, sum) -> owed.put(currency, sum.owed(currency)));
		return owed;
	}

	/** What is contested of invoices, by their id, in minor units. */
	public static Map<String, Long> contested(Standing standing) {
		Map<String, Long> contested = new HashMap<>();
		standing.disputes()
			.stream()
			.filter(dispute -> dispute.closed() == null)
			.forEach(dispute -> contested.merge(dispute.invoice(), dispute.amount().minor(), Math::addExact));
		return contested;
	}

	/** What is promised of invoices and not yet judged, by their id, in minor units. */
	public static Map<String, Long> coming(Standing standing, LocalDate day) {
		Map<String, Long> coming = new HashMap<>();
		for (Promised promise : standing.promises()) {
			for (Promised.Line line : promise.lines()) {
				long outstanding = line.outstanding(day).minor();
				if (outstanding > 0) {
					coming.merge(line.invoice(), outstanding, Math::addExact);
				}
			}
		}
		return coming;
	}

	private static final class Sums {

		private long open;

		private long overdue;

		private long disputed;

		private long promised;

		private long unapplied;

		private long coming;

		private long chase;

		/** Amount times days outgrows a long before it is divided again. */
		private BigInteger amountDays = BigInteger.ZERO;

		private @Nullable LocalDate oldestDue;

		void add(OpenAmount invoice, long contested, long coming, boolean held, LocalDate day) {
			long late = late(invoice, day);
			open += invoice.open().minor();
			overdue += late;
			disputed += contested;
			promised += coming;
			if (!held) {
				chase += Math.max(0, late - contested - coming);
			}
		}

		private long late(OpenAmount invoice, LocalDate day) {
			long late = 0;
			for (Instalment part : OpenParts.of(invoice.instalments(), invoice.open().minor())) {
				if (part.due().isBefore(day)) {
					late += part.amount().minor();
					amountDays = amountDays.add(BigInteger.valueOf(part.amount().minor())
						.multiply(BigInteger.valueOf(ChronoUnit.DAYS.between(part.due(), day))));
					oldestDue = (oldestDue == null || part.due().isBefore(oldestDue)) ? part.due() : oldestDue;
				}
			}
			return late;
		}

		Owed owed(String currency) {
			long daysLate = (overdue > 0) ? amountDays.divide(BigInteger.valueOf(overdue)).longValueExact() : 0;
			return new Owed(new Money(open, currency), new Money(overdue, currency), new Money(disputed, currency),
					new Money(promised, currency), new Money(unapplied, currency), new Money(coming, currency),
					new Money(Math.max(0, chase - unapplied), currency), daysLate, oldestDue);
		}

	}

}

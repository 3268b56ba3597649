package io.dunwell.query.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.query.ledger.Standing.Disputed;
import org.jspecify.annotations.Nullable;

/**
 * What an account owes on a day in one currency.
 *
 * @param overdue fell due before the day
 * @param disputed contested, at most what is open
 * @param promised still to come of promises not yet judged, at most what is open
 * @param unapplied of payments and credit notes
 * @param chase overdue and neither disputed, promised, held nor covered by what is
 * unapplied (domain.md, Worklist: C)
 * @param daysLate of what is overdue, weighted by amount
 * @param oldestDue of what is overdue; null when nothing is
 */
public record Owed(Money open, Money overdue, Money disputed, Money promised, Money unapplied, Money chase,
		long daysLate, @Nullable LocalDate oldestDue) {

	/** What is owed on a day by currency; the account's own is always there. */
	public static SortedMap<String, Owed> by(Standing standing, LocalDate day) {
		SortedMap<String, Sums> sums = new TreeMap<>();
		sums.put(standing.profile().currency(), new Sums());
		standing.invoices()
			.forEach((id, invoice) -> sums.computeIfAbsent(invoice.total().currency(), currency -> new Sums())
				.add(standing, id, invoice, day));
		standing.unapplied()
			.values()
			.forEach(left -> sums.computeIfAbsent(left.currency(), currency -> new Sums()).unapplied += left.minor());
		SortedMap<String, Owed> owed = new TreeMap<>();
		sums.forEach((currency, sum) -> owed.put(currency, sum.owed(currency)));
		return owed;
	}

	/** What of an invoice is contested, at most what is open. */
	public static long disputed(Standing standing, String invoice, OpenAmount stands) {
		long contested = standing.disputes()
			.stream()
			.filter(dispute -> dispute.closed() == null && dispute.invoice().equals(invoice))
			.map(Disputed::amount)
			.mapToLong(Money::minor)
			.sum();
		return Math.min(contested, stands.open().minor());
	}

	/** What of an invoice is promised and not yet judged, at most what is open. */
	public static long promised(Standing standing, String invoice, OpenAmount stands, LocalDate day) {
		long outstanding = standing.promises()
			.stream()
			.flatMap(promise -> promise.lines().stream())
			.filter(line -> line.invoice().equals(invoice))
			.mapToLong(line -> line.outstanding(day).minor())
			.sum();
		return Math.min(outstanding, stands.open().minor());
	}

	private static final class Sums {

		private long open;

		private long overdue;

		private long disputed;

		private long promised;

		private long unapplied;

		private long chase;

		/** Amount times days outgrows a long before it is divided again. */
		private BigInteger amountDays = BigInteger.ZERO;

		private @Nullable LocalDate oldestDue;

		void add(Standing standing, String id, OpenAmount invoice, LocalDate day) {
			long contested = disputed(standing, id, invoice);
			long coming = promised(standing, id, invoice, day);
			long late = late(invoice, day);
			open += invoice.open().minor();
			overdue += late;
			disputed += contested;
			promised += coming;
			if (!standing.isHeld(id, day)) {
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
					new Money(promised, currency), new Money(unapplied, currency),
					new Money(Math.max(0, chase - unapplied), currency), daysLate, oldestDue);
		}

	}

}

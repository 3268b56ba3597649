package io.dunwell.query.aging;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditNoteAllocated;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.CreditNoteRefunded;
import io.dunwell.messages.invoice.CreditNoteUnallocated;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentRefunded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.query.fixture.History.Fact;
import io.dunwell.query.fixture.History.Unit;

/**
 * Receivables by age, counted anew for each date from everything that happened: what had
 * been told by then, or what was so by then, in minor units.
 */
final class PaperAging {

	private final List<Entry> entries = new ArrayList<>();

	private record Entry(LocalDate recorded, LocalDate effective, Event event) {

		boolean counts(LocalDate date, Basis basis) {
			boolean told = !recorded.isAfter(date);
			boolean so = !effective.isAfter(date);
			return basis == Basis.KNOWN ? told && so : so;
		}

	}

	/** What a date came to in one currency. */
	record Day(Map<String, Long> buckets, Map<String, Integer> counts, long disputed, long unapplied) {

	}

	PaperAging(List<Unit> past) {
		for (Unit unit : past) {
			for (Fact fact : unit.facts()) {
				entries.add(new Entry(unit.recordedOn(), fact.effective(), fact.event()));
			}
		}
	}

	Day on(LocalDate date, Basis basis, String currency) {
		Map<String, Long> open = new HashMap<>();
		Map<String, Long> contested = new HashMap<>();
		Map<String, Long> unapplied = new HashMap<>();
		Map<String, List<Instalment>> schedules = schedules(date, basis, currency);
		Map<String, Long> latest = new HashMap<>();
		for (Entry entry : entries) {
			long left = unappliedBy(entry.event(), currency, latest);
			if (entry.counts(date, basis)) {
				open(entry.event(), currency, open);
				contested(entry.event(), currency, contested);
				unapplied.merge(source(entry.event()), left, Long::sum);
			}
		}
		Map<String, Long> buckets = new TreeMap<>();
		Map<String, Integer> counts = new TreeMap<>();
		long disputed = 0;
		for (Map.Entry<String, List<Instalment>> invoice : schedules.entrySet()) {
			long owed = Math.max(0, open.getOrDefault(invoice.getKey(), 0L));
			disputed += Math.min(owed, Math.max(0, contested.getOrDefault(invoice.getKey(), 0L)));
			Map<String, Long> parts = parts(invoice.getValue(), owed, date);
			parts.forEach((bucket, amount) -> {
				buckets.merge(bucket, amount, Long::sum);
				counts.merge(bucket, 1, Integer::sum);
			});
		}
		return new Day(buckets, counts, disputed, unapplied.values().stream().mapToLong(one -> Math.max(0, one)).sum());
	}

	/** Of invoices ever registered: when they fell due on the date. */
	private Map<String, List<Instalment>> schedules(LocalDate date, Basis basis, String currency) {
		Map<String, List<Instalment>> schedules = new HashMap<>();
		for (Entry entry : entries) {
			if (entry.event() instanceof InvoiceRegistered one && one.after().total().currency().equals(currency)) {
				schedules.put(one.invoice(), one.after().instalments());
			}
			if (entry.event() instanceof DueDateAmended one && schedules.containsKey(one.invoice())
					&& entry.counts(date, basis)) {
				schedules.put(one.invoice(), one.after().instalments());
			}
		}
		return schedules;
	}

	/** Cash fills the oldest instalments first. */
	private static Map<String, Long> parts(List<Instalment> schedule, long owed, LocalDate date) {
		long settled = schedule.stream().mapToLong(one -> one.amount().minor()).sum() - owed;
		Map<String, Long> parts = new TreeMap<>();
		for (Instalment one : schedule) {
			long paid = Math.min(settled, one.amount().minor());
			settled -= paid;
			if (paid < one.amount().minor()) {
				long days = ChronoUnit.DAYS.between(one.due(), date);
				String bucket = days <= 0 ? "current"
						: days <= 30 ? "1-30" : days <= 60 ? "31-60" : days <= 90 ? "61-90" : "90+";
				parts.merge(bucket, one.amount().minor() - paid, Long::sum);
			}
		}
		return parts;
	}

	private static void open(Event event, String currency, Map<String, Long> open) {
		switch (event) {
			case InvoiceRegistered one -> add(open, one.invoice(), one.after().total(), 1, currency);
			case CashApplied one -> add(open, one.invoice(), one.amount(), -1, currency);
			case CashUnapplied one -> add(open, one.invoice(), one.amount(), 1, currency);
			case CreditApplied one -> add(open, one.invoice(), one.amount(), -1, currency);
			case CreditUnapplied one -> add(open, one.invoice(), one.amount(), 1, currency);
			case AmountWrittenOff one -> add(open, one.invoice(), one.amount(), -1, currency);
			case WriteOffRecovered one -> add(open, one.invoice(), one.amount(), 1, currency);
			case InvoiceCancelled one -> add(open, one.invoice(), one.amount(), -1, currency);
			default -> {
				// opens and closes nothing
			}
		}
	}

	private static void contested(Event event, String currency, Map<String, Long> contested) {
		switch (event) {
			case DisputeNoted one -> add(contested, one.invoice(), one.amount(), 1, currency);
			case DisputeReleased one -> add(contested, one.invoice(), one.amount(), -1, currency);
			default -> {
				// contests nothing
			}
		}
	}

	/** How much more of its source lies unapplied by an event. */
	private static long unappliedBy(Event event, String currency, Map<String, Long> latest) {
		Map<String, Long> change = new HashMap<>();
		String source = source(event);
		switch (event) {
			case PaymentRecorded one -> add(change, source, one.amount(), 1, currency);
			case PaymentAllocated one -> add(change, source, one.amount(), -1, currency);
			case PaymentUnallocated one -> add(change, source, one.amount(), 1, currency);
			case PaymentReversedInPart one -> add(change, source, one.amount(), -1, currency);
			case PaymentRefunded one -> add(change, source, one.amount(), -1, currency);
			case PaymentReversed ignored -> change.put(source, -latest.getOrDefault(source, 0L));
			case CreditNoteIssued one -> add(change, source, one.unapplied(), 1, currency);
			case CreditNoteAllocated one -> add(change, source, one.amount(), -1, currency);
			case CreditNoteUnallocated one -> add(change, source, one.amount(), 1, currency);
			case CreditNoteRefunded one -> add(change, source, one.amount(), -1, currency);
			default -> {
				// leaves nothing unapplied
			}
		}
		long by = change.getOrDefault(source, 0L);
		latest.merge(source, by, Long::sum);
		return by;
	}

	private static String source(Event event) {
		return switch (event) {
			case PaymentRecorded one -> one.payment();
			case PaymentAllocated one -> one.payment();
			case PaymentUnallocated one -> one.payment();
			case PaymentReversedInPart one -> one.payment();
			case PaymentRefunded one -> one.payment();
			case PaymentReversed one -> one.payment();
			case CreditNoteIssued one -> one.creditNote();
			case CreditNoteAllocated one -> one.creditNote();
			case CreditNoteUnallocated one -> one.creditNote();
			case CreditNoteRefunded one -> one.creditNote();
			default -> "none";
		};
	}

	private static void add(Map<String, Long> sums, String key, Money amount, int sign, String currency) {
		if (amount.currency().equals(currency)) {
			sums.merge(key, sign * amount.minor(), Long::sum);
		}
	}

}

package io.dunwell.desk.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentRefunded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.messages.promise.PromiseMade;
import org.axonframework.eventhandling.DomainEventMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ledger kept again on paper, from the log alone: both sides of everything in books
 * of their own, written without looking at how the real one decides.
 */
final class PaperLedger {

	private final Map<String, Long> lastSequence = new HashMap<>();

	private final Map<String, Long> received = new HashMap<>();

	private final Set<String> bounced = new HashSet<>();

	/** payment → what was refunded or recalled of it */
	private final Map<String, Long> spent = new HashMap<>();

	/** write-off → what of it was not recovered */
	private final Map<String, Long> writtenOff = new HashMap<>();

	/** payment → invoice → amount, as the payments say */
	private final Map<String, Map<String, Long>> given = new TreeMap<>();

	/** payment → invoice → amount, as the invoices say */
	private final Map<String, Map<String, Long>> taken = new TreeMap<>();

	private final Map<String, Long> total = new HashMap<>();

	/** invoice → what was credited and written off */
	private final Map<String, Long> credited = new HashMap<>();

	/** invoice → promises with an open line on it, as the promises say */
	private final Map<String, Set<String>> openLines = new TreeMap<>();

	/** invoice → promise that stands on it, as the invoices say */
	private final Map<String, Set<String>> standing = new TreeMap<>();

	/** invoice → promises that were judged partial or broken */
	private final Map<String, Set<String>> failed = new TreeMap<>();

	/** invoice → dispute → amount, as the disputes say */
	private final Map<String, Map<String, Long>> contested = new TreeMap<>();

	/** invoice → dispute → amount, as the invoices say */
	private final Map<String, Map<String, Long>> noted = new TreeMap<>();

	private PaperLedger() {
	}

	/** Keeps the books over the whole log and fails at the first thing that is wrong. */
	static PaperLedger check(List<LoggedEvent> log) {
		PaperLedger ledger = new PaperLedger();
		long position = 0;
		for (int i = 0; i < log.size(); i++) {
			DomainEventMessage<?> message = log.get(i).message();
			assertThat(log.get(i).position()).isGreaterThan(position);
			position = log.get(i).position();
			ledger.checkSequence(message);
			ledger.enter((Event) message.getPayload());
			boolean wholeCommand = i + 1 == log.size() || !cause(message).equals(cause(log.get(i + 1).message()));
			if (wholeCommand) {
				ledger.checkPayments();
			}
		}
		ledger.checkBothSides();
		return ledger;
	}

	private static Object cause(DomainEventMessage<?> message) {
		return Objects.requireNonNull(message.getMetaData().get(Meta.CAUSATION));
	}

	private void checkSequence(DomainEventMessage<?> message) {
		String stream = message.getAggregateIdentifier();
		assertThat(message.getSequenceNumber()).as("place in %s", stream)
			.isEqualTo(lastSequence.getOrDefault(stream, -1L) + 1);
		lastSequence.put(stream, message.getSequenceNumber());
	}

	private void enter(Event event) {
		switch (event) {
			case PaymentRecorded e -> received.put(e.payment(), e.amount().minor());
			case PaymentAllocated e -> {
				add(given, e.payment(), e.invoice(), e.amount().minor());
				checkUnapplied(e.payment(), e.unapplied());
			}
			case PaymentUnallocated e -> add(given, e.payment(), e.invoice(), -e.amount().minor());
			case PaymentReversed e -> {
				assertThat(bounced.add(e.payment())).as("%s bounced once", e.payment()).isTrue();
				assertThat(sum(given.getOrDefault(e.payment(), Map.of()))).isZero();
			}
			case PaymentReversedInPart e -> {
				spent.merge(e.payment(), e.amount().minor(), Long::sum);
				checkUnapplied(e.payment(), e.unapplied());
			}
			case PaymentRefunded e -> {
				spent.merge(e.payment(), e.amount().minor(), Long::sum);
				checkUnapplied(e.payment(), e.unapplied());
			}
			case InvoiceRegistered e -> total.put(e.invoice(), e.after().total().minor());
			case CashApplied e -> {
				add(taken, e.payment(), e.invoice(), e.amount().minor());
				checkOpen(e.invoice(), e.after());
			}
			case CashUnapplied e -> {
				add(taken, e.payment(), e.invoice(), -e.amount().minor());
				checkOpen(e.invoice(), e.after());
			}
			case CreditApplied e -> {
				credited.merge(e.invoice(), e.amount().minor(), Long::sum);
				checkOpen(e.invoice(), e.after());
			}
			case AmountWrittenOff e -> {
				assertThat(writtenOff.put(e.writeOff(), e.amount().minor())).as("%s made once", e.writeOff()).isNull();
				credited.merge(e.invoice(), e.amount().minor(), Long::sum);
				checkOpen(e.invoice(), e.after());
			}
			case WriteOffRecovered e -> {
				assertThat(writtenOff.merge(e.writeOff(), -e.amount().minor(), Long::sum)).isNotNegative();
				credited.merge(e.invoice(), -e.amount().minor(), Long::sum);
				checkOpen(e.invoice(), e.after());
			}
			case DueDateAmended e -> checkOpen(e.invoice(), e.after());
			default -> talk(event);
		}
	}

	private void talk(Event event) {
		switch (event) {
			case PromiseMade e -> e.lines().forEach(line -> promises(openLines, line.invoice()).add(e.promise()));
			case PromiseLineReplaced e -> assertThat(promises(openLines, e.invoice()).remove(e.promise())
					|| promises(failed, e.invoice()).contains(e.promise()))
				.as("%s was open or had failed", e.promise())
				.isTrue();
			case PromiseLineJudged e -> {
				promises(openLines, e.invoice()).remove(e.promise());
				promises(failed, e.invoice()).remove(e.promise());
				if (e.outcome() != Outcome.KEPT && e.outcome() != Outcome.VOID) {
					promises(failed, e.invoice()).add(e.promise());
				}
			}
			case PromiseJudged e -> promises(standing, e.invoice()).remove(e.promise());
			case PromiseCancelled e -> openLines.values().forEach(promises -> promises.remove(e.promise()));
			case PromiseNoted e -> {
				promises(standing, e.invoice()).clear();
				promises(standing, e.invoice()).add(e.promise());
				assertThat(promises(openLines, e.invoice())).as("promises on %s", e.invoice())
					.containsExactly(e.promise());
			}
			case PromiseReleased e -> assertThat(promises(standing, e.invoice()).remove(e.promise())).isTrue();
			case DisputeOpened e -> add(contested, e.invoice(), e.dispute(), e.amount().minor());
			case DisputeResolved e -> add(contested, e.invoice(), e.dispute(), -e.amount().minor());
			case DisputeNoted e -> {
				add(noted, e.invoice(), e.dispute(), e.amount().minor());
				assertThat(e.amount().minor()).isLessThanOrEqualTo(open(e.invoice()));
			}
			case DisputeReleased e -> add(noted, e.invoice(), e.dispute(), -e.amount().minor());
			default -> {
				// moves no money and promises none
			}
		}
	}

	private void checkOpen(String invoice, OpenAmount after) {
		assertThat(after.open().minor()).as("open amount of %s", invoice).isEqualTo(open(invoice)).isNotNegative();
		assertThat(after.total().minor()).isEqualTo(total.get(invoice));
	}

	private void checkUnapplied(String payment, Money unapplied) {
		assertThat(unapplied.minor()).as("unapplied of %s", payment)
			.isEqualTo(received.getOrDefault(payment, 0L) - spent.getOrDefault(payment, 0L)
					- sum(given.getOrDefault(payment, Map.of())))
			.isNotNegative();
	}

	private void checkPayments() {
		given.forEach((payment, invoices) -> {
			assertThat(invoices.values()).as("what %s gave", payment).allMatch(amount -> amount > 0);
			assertThat(sum(invoices)).as("all that %s gave", payment)
				.isLessThanOrEqualTo(received.getOrDefault(payment, 0L) - spent.getOrDefault(payment, 0L));
		});
	}

	private void checkBothSides() {
		assertThat(taken).as("payments and invoices agree").isEqualTo(given);
		assertThat(noted).as("disputes and invoices agree").isEqualTo(contested);
		openLines.values().removeIf(Set::isEmpty);
		standing.values().removeIf(Set::isEmpty);
		assertThat(standing).as("promises and invoices agree").isEqualTo(openLines);
		assertThat(openLines.values()).allMatch(promises -> promises.size() == 1);
		bounced.forEach(payment -> assertThat(given).doesNotContainKey(payment));
	}

	private long open(String invoice) {
		long applied = taken.values().stream().mapToLong(invoices -> invoices.getOrDefault(invoice, 0L)).sum();
		return Objects.requireNonNull(total.get(invoice)) - credited.getOrDefault(invoice, 0L) - applied;
	}

	private static Set<String> promises(Map<String, Set<String>> book, String invoice) {
		return book.computeIfAbsent(invoice, none -> new HashSet<>());
	}

	/** Adds to a book in which nothing stands that is zero. */
	private static void add(Map<String, Map<String, Long>> book, String page, String line, long amount) {
		Map<String, Long> lines = book.computeIfAbsent(page, none -> new TreeMap<>());
		lines.merge(line, amount, (before, more) -> (before + more == 0) ? null : before + more);
		if (lines.isEmpty()) {
			book.remove(page);
		}
	}

	private static long sum(Map<String, Long> amounts) {
		return amounts.values().stream().mapToLong(Long::longValue).sum();
	}

}

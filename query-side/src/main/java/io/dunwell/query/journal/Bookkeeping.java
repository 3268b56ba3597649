package io.dunwell.query.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditNoteAllocated;
import io.dunwell.messages.invoice.CreditNoteEvent;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.CreditNoteRefunded;
import io.dunwell.messages.invoice.CreditNoteUnallocated;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeProposalClosed;
import io.dunwell.messages.invoice.DisputeProposed;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.InterestCharged;
import io.dunwell.messages.invoice.InterestReleased;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.ReferenceAdded;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentDetached;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentRefunded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.messages.payment.RateAttached;

/**
 * What a fact moves between accounts. Payments and credit notes say what they give, and
 * invoices what they get: both are booked against what is applied, which shows when the
 * two do not agree.
 */
final class Bookkeeping {

	/** Fees and interest so far, for what is cancelled does not say that it was one. */
	private final Set<String> charges = new HashSet<>();

	/** Debits and credits that even out; none when a fact moves no money. */
	List<Posting> of(Event event) {
		return switch (event) {
			case InvoiceEvent invoice -> of(invoice);
			case CreditNoteEvent creditNote -> of(creditNote);
			case PaymentEvent payment -> of(payment);
			default -> List.of();
		};
	}

	private List<Posting> of(InvoiceEvent event) {
		return switch (event) {
			case InvoiceRegistered it -> {
				if (it.kind() != null) {
					charges.add(it.invoice());
				}
				yield move(it.after().total(), revenue(it.invoice()), receivable(it.account()));
			}
			case CashApplied it -> move(it.amount(), receivable(it.account()), Chart.applied(it.invoice()));
			case CashUnapplied it -> move(it.amount(), Chart.applied(it.invoice()), receivable(it.account()));
			case CreditApplied it -> move(it.amount(), receivable(it.account()), Chart.applied(it.invoice()));
			case CreditUnapplied it -> move(it.amount(), Chart.applied(it.invoice()), receivable(it.account()));
			case AmountWrittenOff it -> move(it.amount(), receivable(it.account()), Chart.writtenOff(it.invoice()));
			case WriteOffRecovered it -> move(it.amount(), Chart.writtenOff(it.invoice()), receivable(it.account()));
			case InvoiceCancelled it -> move(it.amount(), receivable(it.account()), revenue(it.invoice()));
			case WriteOffRequested it -> List.of();
			case WriteOffRejected it -> List.of();
			case DueDateAmended it -> List.of();
			case InterestCharged it -> List.of();
			case InterestReleased it -> List.of();
			case ReferenceAdded it -> List.of();
			case DisputeProposed it -> List.of();
			case DisputeProposalClosed it -> List.of();
			case PromiseNoted it -> List.of();
			case PromiseReleased it -> List.of();
			case PromiseJudged it -> List.of();
			case DisputeNoted it -> List.of();
			case DisputeReleased it -> List.of();
		};
	}

	private static List<Posting> of(CreditNoteEvent event) {
		String document = event.creditNote();
		return switch (event) {
			case CreditNoteIssued it -> {
				Money applied = it.amount().minus(it.unapplied());
				yield List.of(new Posting(Chart.credited(document), it.amount()),
						new Posting(Chart.unappliedCredit(it.account()), negative(it.unapplied())),
						new Posting(Chart.applied(document), negative(applied)));
			}
			case CreditNoteAllocated it ->
				move(it.amount(), Chart.applied(document), Chart.unappliedCredit(it.account()));
			case CreditNoteUnallocated it ->
				move(it.amount(), Chart.unappliedCredit(it.account()), Chart.applied(document));
			case CreditNoteRefunded it -> move(it.amount(), Chart.cash(document), Chart.unappliedCredit(it.account()));
		};
	}

	private static List<Posting> of(PaymentEvent event) {
		String payment = event.payment();
		String unapplied = Chart.unappliedCash(payment, event.account());
		return switch (event) {
			case PaymentRecorded it -> move(it.amount(), unapplied, Chart.cash(payment));
			case PaymentAttached it -> move(it.unapplied(), unapplied, Chart.unappliedCash(payment, null));
			case PaymentDetached it -> move(it.unapplied(), Chart.unappliedCash(payment, null), unapplied);
			case PaymentAllocated it -> move(it.amount(), Chart.applied(payment), unapplied);
			case PaymentUnallocated it -> move(it.amount(), unapplied, Chart.applied(payment));
			case PaymentReversed it -> move(it.amount(), Chart.cash(payment), unapplied);
			case PaymentReversedInPart it -> move(it.amount(), Chart.cash(payment), unapplied);
			case RateAttached it -> List.of();
			case PaymentRefunded it -> move(it.amount(), Chart.cash(payment), unapplied);
		};
	}

	private String revenue(String invoice) {
		return charges.contains(invoice) ? Chart.charged(invoice) : Chart.invoiced(invoice);
	}

	private static String receivable(String customer) {
		return Chart.receivable(customer);
	}

	/** A credit of the first, a debit of the second. */
	private static List<Posting> move(Money amount, String from, String to) {
		return List.of(new Posting(to, amount), new Posting(from, negative(amount)));
	}

	private static Money negative(Money amount) {
		return Money.zero(amount.currency()).minus(amount);
	}

}

package io.dunwell.desk.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.WriteOffRecovered;
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
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.messages.promise.UnappliedNoted;
import org.jspecify.annotations.Nullable;

/**
 * What the log adds up to (domain.md, Ledger rules), counted again without the write
 * side's code.
 */
final class LedgerCheck {

	private final Findings findings;

	private final Map<String, Long> open = new HashMap<>();

	private final Map<String, Long> unapplied = new HashMap<>();

	/** Cash of a payment as the invoices tell it, and as the payment does. */
	private final Map<String, Long> onInvoices = new HashMap<>();

	private final Map<String, Long> ofPayments = new HashMap<>();

	private final Map<String, Long> credits = new HashMap<>();

	private final Map<String, Long> writtenOff = new HashMap<>();

	private final Set<String> cancelled = new HashSet<>();

	/** Payment → account that it lies on. */
	private final Map<String, @Nullable String> payers = new HashMap<>();

	/** Invoice → promise that stands on it. */
	private final Map<String, String> promises = new HashMap<>();

	/**
	 * Promise and invoice → what it was judged, as invoices tell it, and as promises do.
	 */
	private final Map<String, Outcome> judged = new HashMap<>();

	private final Map<String, Outcome> judgedLines = new HashMap<>();

	LedgerCheck(Findings findings) {
		this.findings = findings;
	}

	void see(Event event) {
		switch (event) {
			case InvoiceEvent invoice -> invoice(invoice);
			case PaymentEvent payment -> payment(payment);
			case CreditNoteEvent note -> creditNote(note);
			case PromiseLineReplaced replaced -> findings.unless(
					promises.remove(replaced.invoice(), replaced.promise())
							|| hasFailed(line(replaced.promise(), replaced.invoice())),
					replaced.promise() + " is replaced on " + replaced.invoice() + ", which did not carry it");
			case PromiseLineJudged line -> {
				String id = line(line.promise(), line.invoice());
				findings.unless(Objects.equals(judgedLines.put(id, line.outcome()), line.before()),
						id + " is judged instead of " + line.before() + ", which it was not");
			}
			case UnappliedNoted noted -> noted(noted);
			default -> {
				// the rest moves no money
			}
		}
	}

	/** What can only be said at the end. */
	void end() {
		ofPayments.forEach((payment, minor) -> findings.unless(onInvoices.getOrDefault(payment, 0L).equals(minor),
				payment + " says it gave " + minor + " to invoices, they say " + onInvoices.get(payment)));
		findings.unless(judged.equals(judgedLines), "promises and invoices differ on what was kept");
		credits.forEach(
				(note, minor) -> findings.unless(minor == 0, note + " and the invoices it went to differ by " + minor));
	}

	private void invoice(InvoiceEvent event) {
		switch (event) {
			case InvoiceRegistered registered -> {
				findings.unless(!open.containsKey(registered.invoice()) || cancelled.remove(registered.invoice()),
						registered.invoice() + " is registered twice");
				open.put(registered.invoice(), registered.after().total().minor());
				stands(registered.invoice(), registered.after(), 0);
			}
			case CashApplied applied -> {
				stands(applied.invoice(), applied.after(), -applied.amount().minor());
				onInvoices.merge(applied.payment(), applied.amount().minor(), Long::sum);
			}
			case CashUnapplied undone -> {
				stands(undone.invoice(), undone.after(), undone.amount().minor());
				onInvoices.merge(undone.payment(), -undone.amount().minor(), Long::sum);
			}
			case CreditApplied credited -> {
				stands(credited.invoice(), credited.after(), -credited.amount().minor());
				credits.merge(credited.creditNote(), -credited.amount().minor(), Long::sum);
			}
			case CreditUnapplied undone -> {
				stands(undone.invoice(), undone.after(), undone.amount().minor());
				credits.merge(undone.creditNote(), undone.amount().minor(), Long::sum);
			}
			case AmountWrittenOff off -> {
				stands(off.invoice(), off.after(), -off.amount().minor());
				writtenOff(off.writeOff(), off.amount().minor());
			}
			case WriteOffRecovered recovered -> {
				stands(recovered.invoice(), recovered.after(), recovered.amount().minor());
				writtenOff(recovered.writeOff(), -recovered.amount().minor());
			}
			case InvoiceCancelled gone -> {
				findings.unless(gone.amount().equals(gone.after().total()),
						gone.invoice() + " is cancelled, but " + gone.amount() + " of it was open");
				stands(gone.invoice(), gone.after(), -gone.amount().minor());
				cancelled.add(gone.invoice());
			}
			case PromiseNoted noted -> {
				String standing = promises.put(noted.invoice(), noted.promise());
				findings.unless(standing == null,
						noted.invoice() + " carries " + standing + " and " + noted.promise() + " at once");
			}
			case PromiseReleased released ->
				findings.unless(released.promise().equals(promises.remove(released.invoice())),
						released.invoice() + " lets go of " + released.promise() + ", which it did not carry");
			case PromiseJudged verdict -> {
				String id = line(verdict.promise(), verdict.invoice());
				boolean stood = promises.remove(verdict.invoice(), verdict.promise());
				findings.unless((judged.put(id, verdict.outcome()) == null) == stood,
						id + " is judged, but " + (stood ? "was before" : "did not stand"));
			}
			default -> {
				// what is contested moves no money
			}
		}
	}

	private void creditNote(CreditNoteEvent event) {
		switch (event) {
			case CreditNoteIssued note -> {
				credits.merge(note.creditNote(), note.amount().minor() - note.unapplied().minor(), Long::sum);
				unapplied.put(note.creditNote(), note.unapplied().minor());
			}
			case CreditNoteAllocated given -> {
				credits.merge(given.creditNote(), given.amount().minor(), Long::sum);
				leaves(given.creditNote(), -given.amount().minor(), given.unapplied());
			}
			case CreditNoteUnallocated back -> {
				credits.merge(back.creditNote(), -back.amount().minor(), Long::sum);
				leaves(back.creditNote(), back.amount().minor(), back.unapplied());
			}
			case CreditNoteRefunded refunded ->
				leaves(refunded.creditNote(), -refunded.amount().minor(), refunded.unapplied());
		}
	}

	private void writtenOff(String writeOff, long change) {
		findings.unless(writtenOff.merge(writeOff, change, Long::sum) >= 0,
				writeOff + " has more taken back than was written off");
	}

	/** Said at the end of the command that moved the cash, so both know the same. */
	private void noted(UnappliedNoted noted) {
		boolean own = noted.account().equals(payers.get(noted.payment()));
		long says = own ? unapplied.getOrDefault(noted.payment(), 0L) : 0;
		findings.unless(says == noted.unapplied().minor(), noted.account() + " holds " + noted.unapplied() + " of "
				+ noted.payment() + " unapplied, which says " + says);
	}

	private boolean hasFailed(String line) {
		return judged.get(line) == Outcome.PARTIAL || judged.get(line) == Outcome.BROKEN;
	}

	private static String line(String promise, String invoice) {
		return promise + " on " + invoice;
	}

	private void stands(String invoice, OpenAmount after, long change) {
		long now = open.merge(invoice, change, Long::sum);
		findings.unless(after.open().minor() == now, invoice + " says " + after.open() + " are open, its history says "
				+ new Money(now, after.open().currency()));
		findings.unless(now >= 0 && now <= after.total().minor(),
				invoice + " of " + after.total() + " has " + new Money(now, after.open().currency()) + " open");
	}

	private void payment(PaymentEvent event) {
		payers.put(event.payment(), (event instanceof PaymentDetached) ? null : event.account());
		switch (event) {
			case PaymentRecorded recorded -> {
				findings.unless(!unapplied.containsKey(recorded.payment()), recorded.payment() + " is recorded twice");
				unapplied.put(recorded.payment(), recorded.amount().minor());
			}
			case PaymentAllocated allocated ->
				moves(allocated.payment(), -allocated.amount().minor(), allocated.unapplied());
			case PaymentUnallocated back -> moves(back.payment(), back.amount().minor(), back.unapplied());
			case PaymentReversedInPart part -> leaves(part.payment(), -part.amount().minor(), part.unapplied());
			case PaymentRefunded back -> leaves(back.payment(), -back.amount().minor(), back.unapplied());
			case PaymentReversed gone -> {
				findings.unless(Objects.equals(unapplied.put(gone.payment(), 0L), gone.amount().minor()),
						gone.payment() + " is gone, but not all of it had come back");
			}
			case PaymentAttached ignored -> {
				// whose it is moves no money
			}
			case RateAttached ignored -> {
				// nor does what it is worth elsewhere
			}
			case PaymentDetached ignored -> {
				// nor does whose it is not
			}
		}
	}

	private void moves(String payment, long change, Money says) {
		ofPayments.merge(payment, -change, Long::sum);
		leaves(payment, change, says);
	}

	/** What is unapplied of a payment or credit note. */
	private void leaves(String source, long change, Money says) {
		long now = unapplied.merge(source, change, Long::sum);
		findings.unless(says.minor() == now,
				source + " says " + says + " are unapplied, its history says " + new Money(now, says.currency()));
		findings.unless(now >= 0, source + " gave away more than it was");
	}

}

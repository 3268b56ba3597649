package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountEvent;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.CashPolicySet;
import io.dunwell.messages.account.ChildrenCounted;
import io.dunwell.messages.account.ContactDetailsSet;
import io.dunwell.messages.account.ParentSet;
import io.dunwell.messages.account.SalespersonAssigned;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.contact.ContactEvent;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.ContactOverridden;
import io.dunwell.messages.contact.ContactResumed;
import io.dunwell.messages.contact.ContactStopped;
import io.dunwell.messages.contact.ContactSuppressed;
import io.dunwell.messages.contact.HoldLifted;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.credit.CreditEvent;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.messages.dispute.DisputeEvent;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
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
import io.dunwell.messages.invoice.OpenAmount;
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
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.messages.promise.PromiseMade;
import io.dunwell.messages.worklist.AccountPinned;
import io.dunwell.messages.worklist.AccountReleased;
import io.dunwell.messages.worklist.AccountSkipped;
import io.dunwell.messages.worklist.AccountSnoozed;
import io.dunwell.messages.worklist.CallbackClosed;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.WorklistEvent;
import io.dunwell.query.ledger.Attention.Call;
import io.dunwell.query.ledger.Attention.Credit;
import io.dunwell.query.ledger.Attention.Place;
import io.dunwell.query.ledger.Attention.Spot;
import io.dunwell.query.ledger.Promised.Fate;
import io.dunwell.query.ledger.Promised.Line;
import io.dunwell.query.ledger.Standing.Disputed;
import io.dunwell.query.ledger.Standing.Hold;
import io.dunwell.query.ledger.Standing.Past;
import io.dunwell.query.ledger.Standing.Profile;
import io.dunwell.query.ledger.Standing.Reach;
import io.dunwell.query.ledger.Standing.Settled;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Keeps account standings. */
public final class StandingFold implements Fold<Standing> {

	/** What it listens to. */
	public static final List<Class<? extends Event>> EVENTS = List.of(AccountEvent.class, ContactEvent.class,
			CreditEvent.class, CreditNoteEvent.class, DisputeEvent.class, InvoiceEvent.class, PaymentEvent.class,
			PromiseEvent.class, WorklistEvent.class, PersonalDataErased.class);

	/** The outcome of what is only noted. */
	private static final String NOTE = "note";

	private static final String RIGHT_PARTY = "right-party";

	private static final int DISPUTES_KEPT_DAYS = 90;

	private static final int PROMISES_KEPT_DAYS = 365;

	@Override
	public @Nullable Standing apply(@Nullable Standing before, RecordedEvent event) {
		if (event.payload() instanceof AccountEvent account) {
			return on(before, account);
		}
		Standing known = Fold.known(before, String.valueOf(Concerned.account(event.payload())));
		return switch (event.payload()) {
			case InvoiceEvent invoice -> on(known, invoice, event);
			case CreditNoteEvent creditNote -> on(known, creditNote);
			case PaymentEvent payment -> on(known, payment, event);
			case PromiseEvent promise -> on(known, promise, event);
			case DisputeEvent dispute -> on(known, dispute, event);
			case ContactEvent contact -> on(known, contact, event);
			case CreditEvent credit -> known.with(known.attention().credit(on(credit, event)));
			case WorklistEvent order -> known.with(on(known.attention(), order, event));
			case PersonalDataErased erased -> known.with(known.profile().erased()).with(known.attention().erased());
			default -> throw new IllegalArgumentException("not an account's: " + event.payload().getClass().getName());
		};
	}

	private static Standing on(@Nullable Standing before, AccountEvent event) {
		return switch (event) {
			case AccountOpened opened -> Standing
				.of(new Profile(opened.account(), opened.company(), opened.code(), opened.name(), opened.country(),
						opened.language(), opened.timeZone(), opened.currency(), opened.collector(), null, null, null));
			case ParentSet set -> {
				Standing known = Fold.known(before, set.account());
				yield known.with(known.profile().of(set.parent()));
			}
			case ChildrenCounted counted -> Fold.known(before, counted.account());
			case CashPolicySet set -> Fold.known(before, set.account());
			case SalespersonAssigned set -> {
				Standing known = Fold.known(before, set.account());
				yield known.with(known.profile().soldBy(set.salesperson()));
			}
			case ContactDetailsSet set -> {
				Standing known = Fold.known(before, set.account());
				yield known.with(known.profile().reached(new Reach(set.email(), set.phone(), set.address())));
			}
		};
	}

	/**
	 * Promises are told of by the invoices, which know how long cash for them counts;
	 * what ends them, and disputes, by their own events.
	 */
	private static Standing on(Standing before, InvoiceEvent event, RecordedEvent recorded) {
		return switch (event) {
			case InvoiceRegistered registered -> reopened(before, registered.invoice(), registered.after())
				.charge(registered.invoice(), registered.kind(), registered.principal());
			case CreditApplied credited -> before.invoice(credited.invoice(), credited.after());
			case CashApplied applied -> {
				Promised.Paid paid = new Promised.Paid(applied.payment(), recorded.effective(), applied.amount());
				Standing after = coming(before, applied, recorded).invoice(applied.invoice(), applied.after())
					.lines(line -> line.invoice().equals(applied.invoice()) && line.fate() == Fate.STANDING,
							line -> line.plus(paid));
				yield applied.after().open().isZero()
						? after
							.with(after.past().plus(settled(applied.invoice(), applied.after(), recorded.effective())))
						: after;
			}
			case CashUnapplied unapplied -> reopened(gone(before, unapplied), unapplied.invoice(), unapplied.after())
				.lines(line -> line.invoice().equals(unapplied.invoice()),
						line -> line.without(unapplied.payment(), unapplied.amount()));
			case CreditUnapplied unapplied -> reopened(before, unapplied.invoice(), unapplied.after());
			case WriteOffRecovered recovered -> reopened(before, recovered.invoice(), recovered.after());
			case AmountWrittenOff off -> {
				Standing after = before.invoice(off.invoice(), off.after());
				boolean closedByCash = off.payment() != null && off.after().open().isZero();
				yield closedByCash
						? after.with(after.past().plus(settled(off.invoice(), off.after(), recorded.effective())))
						: after;
			}
			case InvoiceCancelled cancelled -> before.invoice(cancelled.invoice(), cancelled.after());
			case DueDateAmended amended -> before.invoice(amended.invoice(), amended.after());
			case InterestCharged ignored -> before;
			case InterestReleased ignored -> before;
			case ReferenceAdded ignored -> before;
			case WriteOffRequested ignored -> before;
			case WriteOffRejected ignored -> before;
			case DisputeProposed ignored -> before;
			case DisputeProposalClosed ignored -> before;
			case PromiseNoted noted -> before.promises(before.promises()
				.stream()
				.filter(old -> old.last().plusDays(PROMISES_KEPT_DAYS).isAfter(recorded.recordedOn()))
				.toList()).plus(noted.promise(), Line.of(noted, recorded.effective()));
			case PromiseReleased ignored -> before;
			case PromiseJudged ignored -> before;
			case DisputeNoted ignored -> before;
			case DisputeReleased ignored -> before;
		};
	}

	/** Cash that waits for nothing but the invoice's issue is here. */
	private static Standing coming(Standing before, CashApplied applied, RecordedEvent recorded) {
		Standing known = recorded.effective().isAfter(applied.after().issued())
				? before.coming(applied.payment(), recorded) : before;
		return known.coming(applied.payment(),
				cash -> (cash != null) ? cash.plus(applied.invoice(), applied.amount()) : null);
	}

	private static Standing gone(Standing before, CashUnapplied back) {
		return before.coming(back.payment(), cash -> (cash != null) ? cash.minus(back.invoice(), back.amount()) : null);
	}

	/** It was not settled after all. */
	private static Standing reopened(Standing before, String invoice, OpenAmount after) {
		return before.invoice(invoice, after).with(before.past().without(invoice));
	}

	private static Settled settled(String invoice, OpenAmount after, LocalDate on) {
		LocalDate due = after.instalments().getLast().due();
		return new Settled(invoice, on, ChronoUnit.DAYS.between(due, on), after.total());
	}

	private static Standing on(Standing before, CreditNoteEvent event) {
		return switch (event) {
			case CreditNoteIssued issued -> before.unapplied(issued.creditNote(), issued.unapplied());
			case CreditNoteAllocated given -> before.unapplied(given.creditNote(), given.unapplied());
			case CreditNoteUnallocated back -> before.unapplied(back.creditNote(), back.unapplied());
			case CreditNoteRefunded refunded -> before.unapplied(refunded.creditNote(), refunded.unapplied());
		};
	}

	private static Standing on(Standing before, PaymentEvent event, RecordedEvent recorded) {
		return switch (event) {
			case PaymentRecorded received ->
				before.unapplied(received.payment(), received.amount()).coming(received.payment(), recorded);
			case PaymentAttached attached ->
				before.unapplied(attached.payment(), attached.unapplied()).coming(attached.payment(), recorded);
			case PaymentAllocated allocated -> before.unapplied(allocated.payment(), allocated.unapplied());
			case PaymentUnallocated unallocated -> before.unapplied(unallocated.payment(), unallocated.unapplied());
			case PaymentDetached detached ->
				before.unapplied(detached.payment(), Money.zero(detached.unapplied().currency()));
			case RateAttached ignored -> before;
			case PaymentRefunded refunded -> before.unapplied(refunded.payment(), refunded.unapplied());
			case PaymentReversedInPart part ->
				before.unapplied(part.payment(), part.unapplied()).with(before.past().bounced(recorded.recordedOn()));
			case PaymentReversed reversed -> {
				Past past = before.past().bounced(recorded.recordedOn());
				yield before.unapplied(reversed.payment(), Money.zero(reversed.amount().currency())).with(past);
			}
		};
	}

	private static Standing on(Standing before, PromiseEvent event, RecordedEvent recorded) {
		LocalDate today = recorded.recordedOn();
		return switch (event) {
			case PromiseMade ignored -> before;
			case PromiseLineReplaced replaced ->
				end(before, replaced.promise(), replaced.invoice(), Fate.REPLACED, today);
			case PromiseCancelled cancelled -> end(before, cancelled.promise(), null, Fate.CANCELLED, today);
			case PromiseLineJudged judged -> before.lines(judged.promise(),
					line -> line.invoice().equals(judged.invoice()), line -> line.judged(judged, recorded));
		};
	}

	/** Ends the standing lines of a promise: the one on an invoice, or all. */
	private static Standing end(Standing before, String id, @Nullable String invoice, Fate how, LocalDate when) {
		return before.lines(id,
				line -> line.fate() == Fate.STANDING && (invoice == null || line.invoice().equals(invoice)),
				line -> line.ended(how, when));
	}

	private static Standing on(Standing before, DisputeEvent event, RecordedEvent recorded) {
		LocalDate today = recorded.recordedOn();
		return switch (event) {
			case DisputeOpened opened -> before.disputes(
					Stream
						.concat(before.disputes().stream().filter(old -> isKept(old, today)),
								Stream.of(new Disputed(opened.dispute(), opened.invoice(), opened.amount(),
										opened.reason(), recorded.effective(), null)))
						.toList());
			case DisputeResolved resolved -> before.disputes(before.disputes()
				.stream()
				.map(one -> one.id().equals(resolved.dispute()) ? one.closed(today) : one)
				.filter(one -> isKept(one, today))
				.toList());
		};
	}

	private static boolean isKept(Disputed dispute, LocalDate today) {
		LocalDate closed = dispute.closed();
		return closed == null || closed.plusDays(DISPUTES_KEPT_DAYS).isAfter(today);
	}

	private static Standing on(Standing before, ContactEvent event, RecordedEvent recorded) {
		LocalDate today = recorded.recordedOn();
		return switch (event) {
			// nobody was tried
			case ContactLogged logged when logged.outcome().equals(NOTE) -> before;
			case ContactLogged logged -> {
				Standing after = before.with(before.attention().tried(recorded.recorded()));
				yield logged.outcome().equals(RIGHT_PARTY) ? after.with(after.past().reached(today)) : after;
			}
			case HoldPlaced placed ->
				before.holds(
						Stream
							.concat(before.holds().stream().filter(hold -> hold.isInForce(today)),
									Stream
										.of(new Hold(placed.hold(), placed.invoice(), placed.reason(), placed.until())))
							.toList());
			case HoldLifted lifted ->
				before.holds(before.holds().stream().filter(hold -> !hold.id().equals(lifted.hold())).toList());
			case ContactStopped ignored -> before;
			case ContactResumed ignored -> before;
			case ContactOverridden ignored -> before;
			case ContactSuppressed ignored -> before;
		};
	}

	private static @Nullable Credit on(CreditEvent event, RecordedEvent recorded) {
		return (event instanceof CreditStopped stopped)
				? new Credit(recorded.effective(), recorded.actor(), stopped.step(), stopped.reason()) : null;
	}

	private static Attention on(Attention before, WorklistEvent event, RecordedEvent recorded) {
		return switch (event) {
			case AccountSnoozed snoozed ->
				before.at(new Place(Spot.SNOOZED, snoozed.until(), snoozed.reason(), recorded.recorded()));
			case AccountPinned pinned ->
				before.at(new Place(Spot.PINNED, pinned.until(), pinned.reason(), recorded.recorded()));
			case AccountSkipped skipped ->
				before.at(new Place(Spot.SKIPPED, skipped.until(), skipped.reason(), recorded.recorded()));
			case AccountReleased ignored -> before.at(null);
			case CallbackPlanned planned -> before.plus(
					new Call(planned.callback(), planned.owner(), planned.at(), planned.date(), planned.note(), false));
			case CallbackDue due -> before.due(due.callback());
			case CallbackClosed closed -> before.without(closed.callback());
		};
	}

}

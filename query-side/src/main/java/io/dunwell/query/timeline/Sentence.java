package io.dunwell.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
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
import io.dunwell.messages.copy.CopyAsked;
import io.dunwell.messages.copy.CopyEvent;
import io.dunwell.messages.copy.CopyFailed;
import io.dunwell.messages.copy.CopyMailed;
import io.dunwell.messages.copy.CopyTaken;
import io.dunwell.messages.credit.CreditEvent;
import io.dunwell.messages.credit.CreditLifted;
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
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.ReferenceAdded;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.messages.ladder.LadderAssigned;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.messages.payment.PayerEvent;
import io.dunwell.messages.payment.PayerForgotten;
import io.dunwell.messages.payment.PayerRemembered;
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
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.messages.promise.PromiseMade;
import io.dunwell.messages.task.TaskAnswered;
import io.dunwell.messages.task.TaskClosed;
import io.dunwell.messages.task.TaskEvent;
import io.dunwell.messages.task.TaskOpened;
import io.dunwell.messages.task.TaskReminded;
import io.dunwell.messages.worklist.AccountPinned;
import io.dunwell.messages.worklist.AccountReleased;
import io.dunwell.messages.worklist.AccountSkipped;
import io.dunwell.messages.worklist.AccountSnoozed;
import io.dunwell.messages.worklist.CallbackClosed;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.WorklistEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an event. Where two aggregates state the same fact, it is told once: of
 * the invoice for cash, of the promise and the dispute for those.
 */
record Sentence(List<Argument> arguments, @Nullable Personal words) {

	/** What is told of an event; null when nothing is. */
	static @Nullable Sentence of(Event event) {
		return switch (event) {
			case AccountEvent account -> account(account);
			case PayerEvent payer -> payer(payer);
			case InvoiceEvent invoice -> invoice(invoice);
			case CreditNoteEvent creditNote -> creditNote(creditNote);
			case PaymentEvent payment -> payment(payment);
			case PromiseEvent promise -> promise(promise);
			case DisputeEvent dispute -> dispute(dispute);
			case ContactEvent contact -> contact(contact);
			case WorklistEvent order -> order(order);
			case NoticeEvent notice -> notice(notice);
			case TaskEvent task -> task(task);
			case CreditEvent credit -> credit(credit);
			case CopyEvent copy -> copy(copy);
			case PersonalDataErased erased -> said(null);
			default -> null;
		};
	}

	private static @Nullable Sentence account(AccountEvent event) {
		return switch (event) {
			case AccountOpened opened ->
				said(opened.name(), Argument.text(opened.code()), Argument.of(opened.termsDays()));
			case ParentSet set -> {
				String parent = set.parent();
				yield said(null, Argument.text((parent != null) ? "some" : "none"),
						Argument.text((parent != null) ? Ids.keyOf(parent) : "-"));
			}
			case CashPolicySet set -> said(null, Argument.text(set.oldestFirst() ? "oldest" : "ask"));
			case ContactDetailsSet set -> said(set.email());
			case SalespersonAssigned set -> {
				String salesperson = set.salesperson();
				yield said(null, Argument.text((salesperson != null) ? "some" : "none"),
						Argument.text((salesperson != null) ? salesperson : "-"));
			}
			case ChildrenCounted ignored -> null;
		};
	}

	private static Sentence payer(PayerEvent event) {
		return switch (event) {
			case PayerRemembered remembered -> said(remembered.name());
			case PayerForgotten ignored -> said(null);
		};
	}

	private static @Nullable Sentence invoice(InvoiceEvent event) {
		return switch (event) {
			case InvoiceRegistered registered -> said(null, Argument.text(registered.after().number()),
					Argument.of(registered.after().total()), Argument.of(registered.after().due()),
					Argument.text(registered.kind() != null ? registered.kind() : "invoice"));
			case CashApplied applied ->
				said(null, Argument.of(applied.amount()), Argument.text(applied.after().number()),
						Argument.code(applied.match().reason()), Argument.of(applied.after().open()));
			case CashUnapplied unapplied ->
				said(null, Argument.of(unapplied.amount()), Argument.text(unapplied.after().number()),
						Argument.code(unapplied.reason()), Argument.of(unapplied.after().open()));
			case CreditApplied credited -> said(null, Argument.of(credited.amount()),
					Argument.text(credited.after().number()), Argument.of(credited.after().open()));
			case CreditUnapplied unapplied ->
				said(null, Argument.of(unapplied.amount()), Argument.text(unapplied.after().number()),
						Argument.code(unapplied.reason()), Argument.of(unapplied.after().open()));
			case InterestCharged ignored -> null;
			case InterestReleased ignored -> null;
			case ReferenceAdded added -> said(null, invoice(added.invoice()), Argument.text(added.reference()));
			case WriteOffRequested requested -> writeOff(requested.amount(), requested.invoice(), requested.reason());
			case WriteOffRejected rejected -> writeOff(rejected.amount(), rejected.invoice(), rejected.reason());
			case AmountWrittenOff off -> said(null, Argument.of(off.amount()), Argument.text(off.after().number()),
					Argument.code(off.reason()), Argument.of(off.after().open()));
			case WriteOffRecovered recovered ->
				said(null, Argument.of(recovered.amount()), Argument.text(recovered.after().number()),
						Argument.code(recovered.reason()), Argument.of(recovered.after().open()));
			case InvoiceCancelled cancelled -> said(null, Argument.text(cancelled.after().number()),
					Argument.of(cancelled.amount()), Argument.code(cancelled.reason()));
			case DueDateAmended amended -> said(null, Argument.text(amended.after().number()),
					Argument.of(amended.after().due()), Argument.of(amended.before()), Argument.code(amended.reason()));
			case DisputeProposed proposed -> said(null, Argument.of(proposed.amount()), invoice(proposed.invoice()));
			case DisputeProposalClosed closed when closed.how().equals("declined") ->
				said(null, invoice(closed.invoice()));
			case DisputeProposalClosed ignored -> null;
			case PromiseNoted ignored -> null;
			case PromiseReleased ignored -> null;
			case PromiseJudged ignored -> null;
			case DisputeNoted ignored -> null;
			case DisputeReleased ignored -> null;
		};
	}

	private static @Nullable Sentence creditNote(CreditNoteEvent event) {
		return switch (event) {
			case CreditNoteIssued issued -> said(null, Argument.text(issued.number()), Argument.of(issued.amount()),
					Argument.of(issued.unapplied()));
			case CreditNoteRefunded refunded -> said(null, Argument.of(refunded.amount()),
					Argument.text(Ids.keyOf(refunded.creditNote())), Argument.code(refunded.reason()));
			case CreditNoteAllocated ignored -> null;
			case CreditNoteUnallocated ignored -> null;
		};
	}

	private static Sentence writeOff(Money amount, String invoice, String reason) {
		return said(null, Argument.of(amount), invoice(invoice), Argument.code(reason));
	}

	private static @Nullable Sentence payment(PaymentEvent event) {
		return switch (event) {
			case PaymentRecorded recorded ->
				said(null, Argument.of(recorded.amount()), Argument.of(recorded.valueDate()));
			case PaymentAttached attached -> said(null, Argument.of(attached.unapplied()));
			case PaymentReversed reversed -> said(null, Argument.of(reversed.amount()),
					Argument.code(reversed.reason()), Argument.of(reversed.date()));
			case PaymentReversedInPart part ->
				said(null, Argument.of(part.amount()), Argument.code(part.reason()), Argument.of(part.date()));
			case PaymentRefunded refunded -> said(null, Argument.of(refunded.amount()),
					Argument.code(refunded.reason()), Argument.of(refunded.unapplied()));
			case PaymentDetached detached -> said(null, Argument.of(detached.unapplied()),
					Argument.text(Ids.keyOf(detached.to())), Argument.code(detached.reason()));
			case RateAttached ignored -> null;
			case PaymentAllocated ignored -> null;
			case PaymentUnallocated ignored -> null;
		};
	}

	private static Sentence promise(PromiseEvent event) {
		return switch (event) {
			case PromiseMade made -> {
				PromiseLine first = made.lines().getFirst();
				yield said(made.promisedBy(), Argument.of(first.amount()), invoice(first.invoice()),
						Argument.of(first.date()), Argument.of(made.lines().size() - 1), Argument.code(made.channel()));
			}
			case PromiseLineReplaced replaced -> said(null, invoice(replaced.invoice()));
			case PromiseCancelled cancelled -> said(null, Argument.code(cancelled.reason()));
			case PromiseLineJudged judged -> judged(judged);
		};
	}

	private static Sentence judged(PromiseLineJudged event) {
		Outcome before = event.before();
		String change = (before == null) ? "none" : (before == event.outcome()) ? "same" : "other";
		return said(null, Argument.text(code(event.outcome())), invoice(event.invoice()), Argument.of(event.promised()),
				Argument.of(event.paid()), Argument.of(event.date()), Argument.text(change),
				(before != null) ? Argument.code(code(before)) : Argument.text("-"));
	}

	private static String code(Outcome outcome) {
		return outcome.name().toLowerCase(Locale.ROOT);
	}

	private static Sentence order(WorklistEvent event) {
		return switch (event) {
			case AccountSnoozed snoozed -> said(null, Argument.of(snoozed.until()), Argument.text(snoozed.reason()));
			case AccountPinned pinned -> said(null, Argument.of(pinned.until()), Argument.text(pinned.reason()));
			case AccountSkipped skipped -> said(null, Argument.text(skipped.reason()));
			case AccountReleased ignored -> said(null);
			case CallbackPlanned planned ->
				said(planned.note(), Argument.text(planned.owner()), Argument.of(planned.at()));
			case CallbackDue due -> said(null, Argument.text(due.owner()));
			case CallbackClosed closed -> said(null, Argument.text(closed.how()));
		};
	}

	private static @Nullable Sentence copy(CopyEvent event) {
		return switch (event) {
			case CopyAsked asked -> said(null, invoice(asked.invoice()));
			case CopyTaken ignored -> null;
			case CopyMailed mailed -> said(null, invoice(mailed.invoice()));
			case CopyFailed failed -> said(failed.reason(), invoice(failed.invoice()));
		};
	}

	private static Sentence credit(CreditEvent event) {
		return switch (event) {
			case CreditStopped stopped -> {
				String step = stopped.step();
				yield said(stopped.reason(), Argument.text((step != null) ? "step" : "person"),
						Argument.text((step != null) ? step : "-"));
			}
			case CreditLifted lifted -> said(lifted.reason(), Argument.text(lifted.byHand() ? "person" : "paid"));
		};
	}

	private static @Nullable Sentence task(TaskEvent event) {
		return switch (event) {
			case TaskOpened opened -> {
				String owner = opened.owner();
				String instead = opened.instead();
				yield said(opened.question(), Argument.code(opened.role()),
						Argument.text((owner != null) ? "one" : "all"), Argument.text((owner != null) ? owner : "-"),
						Argument.text((instead != null) ? instead : "no"));
			}
			case TaskReminded reminded -> said(null, Argument.text(reminded.whom()));
			case TaskAnswered answered -> {
				LocalDate date = answered.date();
				yield said(answered.words(), Argument.text(answered.by()), Argument.text(answered.answer()),
						(date != null) ? Argument.of(date) : Argument.text("-"));
			}
			case TaskClosed ignored -> null;
		};
	}

	private static Sentence notice(NoticeEvent event) {
		return switch (event) {
			case LadderAssigned assigned -> said(null, Argument.text(assigned.ladder()));
			case LadderResumed resumed -> said(null, invoice(resumed.invoice()));
			case NoticeDrafted drafted ->
				said(null, Argument.code(drafted.kind()), Argument.text(drafted.step()), invoices(drafted.lines()));
			case NoticeApproved approved -> said(null, Argument.code(approved.kind()), Argument.text(approved.step()));
			case NoticeCharged it -> charges(it.step(), it.charges());
			case NoticeChargesCancelled it -> charges(it.step(), it.charges());
			case NoticeDispatched sent -> said(null, Argument.code(sent.kind()), Argument.text(sent.step()));
			case NoticeUndelivered back -> said(back.reason());
			case NoticeGiven given ->
				said(null, Argument.code(given.kind()), Argument.text(given.step()), invoices(given.lines()));
			case NoticeWithdrawn withdrawn -> said(null, Argument.code(withdrawn.kind()),
					Argument.text(withdrawn.step()), Argument.code(withdrawn.reason()));
		};
	}

	private static Sentence charges(String step, List<NoticeCharge> charges) {
		return said(null, Argument.text(step), sum(charges, NoticeCharge.FEE), sum(charges, NoticeCharge.INTEREST));
	}

	/** One amount per currency; a hyphen where there is none. */
	private static Argument sum(List<NoticeCharge> charges, String kind) {
		SortedMap<String, Money> sums = new TreeMap<>();
		charges.stream()
			.filter(charge -> charge.kind().equals(kind))
			.map(NoticeCharge::amount)
			.forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
		return (sums.size() == 1) ? Argument.of(sums.firstEntry().getValue()) : Argument
			.text(sums.isEmpty() ? "-" : sums.values().stream().map(Money::toString).collect(Collectors.joining(", ")));
	}

	private static Argument invoices(List<NoticeLine> lines) {
		return Argument
			.text(lines.stream().map(line -> Ids.keyOf(line.invoice())).distinct().collect(Collectors.joining(", ")));
	}

	private static Sentence dispute(DisputeEvent event) {
		return switch (event) {
			case DisputeOpened opened -> said(opened.note(), Argument.of(opened.amount()), invoice(opened.invoice()),
					Argument.code(opened.reason()));
			case DisputeResolved resolved -> said(null, Argument.of(resolved.amount()), invoice(resolved.invoice()),
					Argument.code(resolved.outcome()));
		};
	}

	private static Sentence contact(ContactEvent event) {
		return switch (event) {
			case ContactLogged logged -> {
				String breach = logged.breach();
				yield said(logged.note(), Argument.code(logged.channel()), Argument.code(logged.outcome()),
						Argument.text((breach != null) ? "some" : "none"),
						(breach != null) ? Argument.code(breach) : Argument.text("-"));
			}
			case HoldPlaced placed -> {
				String invoice = placed.invoice();
				yield said(null, Argument.code(placed.reason()), Argument.of(placed.until()),
						(invoice != null) ? invoice(invoice) : Argument.text("-"));
			}
			case HoldLifted lifted -> said(null);
			case ContactStopped stopped -> said(stopped.reason(), channel(stopped.channel()));
			case ContactResumed resumed -> said(null, channel(resumed.channel()));
			case ContactOverridden let -> said(let.reason(), Argument.code(let.channel()), Argument.of(let.until()));
			case ContactSuppressed suppressed -> {
				Instant until = suppressed.until();
				yield said(null, Argument.code(suppressed.channel()), Argument.code(suppressed.code()),
						Argument.text((until != null) ? "some" : "none"),
						(until != null) ? Argument.of(until) : Argument.text("-"));
			}
		};
	}

	private static Argument channel(@Nullable String channel) {
		return (channel != null) ? Argument.code(channel) : Argument.code("any-channel");
	}

	private static Argument invoice(String id) {
		return Argument.text(Ids.keyOf(id));
	}

	private static Sentence said(@Nullable Personal words, Argument... arguments) {
		return new Sentence(List.of(arguments), words);
	}

}

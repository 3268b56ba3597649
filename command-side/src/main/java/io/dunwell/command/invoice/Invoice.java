package io.dunwell.command.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.command.unit.KnownValue;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeProposalClosed;
import io.dunwell.messages.invoice.DisputeProposed;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InterestCharged;
import io.dunwell.messages.invoice.InterestReleased;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.ReferenceAdded;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.messages.payment.Match;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One document owed. Cash, credits, write-offs, promises and disputes meet here: each
 * leaves an event on the invoice it relied on, so that two of them decided on the same
 * state can not both commit.
 */
@AggregateRoot
public final class Invoice {

	private static final KnownValue KIND = new KnownValue("kind", List.of("fee", Interest.KIND));

	@AggregateIdentifier
	private String id;

	private String account;

	private OpenAmount standing;

	private @Nullable String kind;

	private final Quoted quoted = new Quoted(this);

	private boolean cancelled;

	private final Contested contested = new Contested(this);

	private final Promises promises = new Promises(this);

	private final WriteOffs writeOffs = new WriteOffs(this);

	private final Interest interest = new Interest(this);

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Invoice() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	Invoice(InvoiceRegistered registered) {
		Fact.apply(registered, registered.after().issued());
	}

	/** One of which nothing was told yet: for whoever tells it its events. */
	public static Invoice untold() {
		return new Invoice();
	}

	/**
	 * Decides what is registered.
	 * @throws Rejected when the amounts or dates can not be
	 */
	static InvoiceRegistered register(RegisterInvoice command, Account.Facts account) {
		Money amount = AmountIsPositive.check(command.amount());
		String id = Ids.invoice(account.company(), command.number());
		String principal = command.principal() == null ? null : Ids.invoice(account.company(), command.principal());
		return new InvoiceRegistered(id, account.id(), account.company(), command.reference(),
				new OpenAmount(Ids.keyOf(id), command.issued(), Schedule.of(command, account), amount, amount),
				command.kind() == null ? null : KIND.check(command.kind()), principal);
	}

	public String id() {
		return id;
	}

	public String account() {
		return account;
	}

	public OpenAmount standing() {
		return standing;
	}

	/** What is open and not contested. */
	public Money undisputed() {
		return contested.outOf(standing.open());
	}

	/** Whether nothing of it is open, contested or promised any more. */
	public boolean isAtRest() {
		return standing.open().isZero() && contested.first().isEmpty() && promises.standing().isEmpty();
	}

	/** The promises on it, and the cash that came for them. */
	public Promises promises() {
		return promises;
	}

	public String nextDispute() {
		return contested.next();
	}

	/** A dispute that this act may be repeating. */
	public Optional<String> disputeRepeatedBy(Act act, @Nullable Money amount) {
		return contested.repeatedBy(act, amount);
	}

	/** What was and is to be written off; what changes it is said here. */
	WriteOffs writeOffs() {
		return writeOffs;
	}

	/** What payers may quote for it. */
	Quoted quoted() {
		return quoted;
	}

	/** What is charged for its being late. */
	Interest interest() {
		return interest;
	}

	/** Whether it is such a charge itself. */
	boolean isInterest() {
		return Interest.KIND.equals(kind);
	}

	/** Whether it is a fee or interest, and no invoice of goods or services. */
	public boolean isCharge() {
		return kind != null;
	}

	/** Whether nothing was settled, given up, promised or contested of it. */
	boolean isUntouched() {
		return !cancelled && standing.open().equals(standing.total()) && contested.first().isEmpty()
				&& promises.standing().isEmpty();
	}

	boolean isCancelled() {
		return cancelled;
	}

	/** Is owed after all: the number of one that was cancelled is free again. */
	void registerAgain(InvoiceRegistered registered) {
		Fact.apply(registered, registered.after().issued());
	}

	/**
	 * @throws Rejected {@code more-than-open}, {@code amount-not-positive},
	 * {@code other-currency}, {@code invoice-cancelled}
	 */
	public void checkCash(Money amount) {
		checkNotCancelled();
		NoMoreThanOpen.check(standing, AmountIsPositive.check(amount));
	}

	/**
	 * Settles part of the invoice with cash that was there from the value date, but never
	 * before the invoice was; refuses as {@link #checkCash}.
	 * @param received when the payment was recorded
	 */
	public void applyCash(String payment, Money amount, Match match, LocalDate valueDate, Instant received) {
		checkCash(amount);
		Fact.apply(new CashApplied(id, account, payment, amount, match, less(amount), received),
				notBeforeIssue(valueDate));
		closed(notBeforeIssue(valueDate));
	}

	/**
	 * Opens again what cash had closed, and the differences it had left that were written
	 * off.
	 */
	public void unapplyCash(String payment, Money amount, String reason, LocalDate effective) {
		Fact.apply(new CashUnapplied(id, account, payment, amount, reason, more(amount)), notBeforeIssue(effective));
		writeOffs.recoverWhatIsLeftBy(payment, reason, effective);
		contested.withdraw(payment, notBeforeIssue(effective));
	}

	/**
	 * @throws Rejected {@code more-than-open}, {@code other-currency},
	 * {@code invoice-cancelled}
	 */
	void applyCredit(String creditNote, Money amount, LocalDate issued) {
		checkCash(amount);
		Fact.apply(new CreditApplied(id, account, creditNote, amount, less(amount)), notBeforeIssue(issued));
		closed(notBeforeIssue(issued));
	}

	/** Opens again what a credit note had settled. */
	void unapplyCredit(String creditNote, Money amount, String reason, LocalDate effective) {
		Fact.apply(new CreditUnapplied(id, account, creditNote, amount, reason, more(amount)),
				notBeforeIssue(effective));
	}

	/** Gives up a difference that the cash of a payment left. */
	public void writeOffDifference(Money amount, String reason, String payment, LocalDate effective) {
		writeOffs.make(writeOffs.next(), amount, reason, payment, effective);
	}

	/**
	 * Looks at what a payment that is used up left open: a small difference is written
	 * off, a short payment proposes a dispute (domain.md, Ledger rules).
	 */
	public void lookAtRest(String payment, WriteOffPolicy policy, LocalDate effective) {
		Money open = standing.open();
		if (open.isPositive() && undisputed().equals(open) && policy.isSmall(open)) {
			writeOffDifference(open, SmallDifference.reason(open), payment, effective);
		}
		else if (promises.standing().isEmpty()) {
			contested.propose(payment, ShortPayment.lacking(standing).min(undisputed()), effective);
		}
	}

	/**
	 * What a short payment proposes to dispute.
	 * @throws Rejected {@code unknown-proposal}
	 */
	public Money proposed() {
		return contested.proposed().min(undisputed());
	}

	/**
	 * Nobody contests what a short payment left open.
	 * @throws Rejected {@code unknown-proposal}
	 */
	public void declineProposal(LocalDate today) {
		contested.decline(today);
	}

	/**
	 * States that it never was owed.
	 * @throws Rejected {@code invoice-cancelled}, {@code invoice-settled},
	 * {@code invoice-disputed}
	 */
	void cancel(String reason, LocalDate today) {
		checkNotCancelled();
		if (!promises.settled().isEmpty()) {
			throw new Rejected(Refusal.INVOICE_SETTLED, standing.number(), String.join(", ", promises.settled()));
		}
		contested.first().ifPresent(dispute -> {
			throw new Rejected(Refusal.INVOICE_DISPUTED, standing.number(), Ids.keyOf(dispute));
		});
		writeOffs.waiting().forEach(one -> writeOffs.reject(one, "cancelled", today));
		Money open = standing.open();
		Fact.apply(new InvoiceCancelled(id, account, open, reason, less(open)), standing.issued());
		contested.lapse(today);
	}

	/**
	 * Changes when it falls due.
	 * @throws Rejected {@code invoice-cancelled}, {@code invoice-paid}, and as
	 * {@link Schedule#check}
	 */
	void amend(List<Instalment> instalments, String reason, LocalDate from) {
		checkNotCancelled();
		if (standing.open().isZero()) {
			throw new Rejected(Refusal.INVOICE_PAID, standing.number());
		}
		List<Instalment> schedule = Schedule.check(instalments, standing.total(), standing.issued());
		Fact.apply(new DueDateAmended(id, account, reason, standing.due(),
				new OpenAmount(standing.number(), standing.issued(), schedule, standing.total(), standing.open())),
				notBeforeIssue(from));
	}

	public void notePromise(String promiseId, Money amount, LocalDate date, LocalDate until, LocalDate today) {
		Fact.apply(new PromiseNoted(id, account, promiseId, amount, date, until), today);
	}

	/** States what became of a promise on it. */
	public void judge(Judgement judgement, LocalDate effective) {
		Fact.apply(new PromiseJudged(id, account, judgement.promise(), judgement.outcome(), judgement.paid()),
				effective);
	}

	public void releasePromise(String promiseId, LocalDate today) {
		Fact.apply(new PromiseReleased(id, account, promiseId), today);
	}

	/**
	 * @throws Rejected {@code more-than-undisputed}, {@code other-currency}
	 */
	public void noteDispute(String dispute, Money amount, LocalDate today) {
		if (amount.compareTo(undisputed()) > 0) {
			throw new Rejected(Refusal.MORE_THAN_UNDISPUTED, standing.number(), undisputed(), amount);
		}
		Fact.apply(new DisputeNoted(id, account, dispute, amount), today);
		contested.accept(today);
	}

	public void releaseDispute(String dispute, LocalDate today) {
		contested.amount(dispute)
			.ifPresent(amount -> Fact.apply(new DisputeReleased(id, account, dispute, amount), today));
	}

	/**
	 * @throws Rejected {@code invoice-cancelled}
	 */
	void checkNotCancelled() {
		if (cancelled) {
			throw new Rejected(Refusal.INVOICE_CANCELLED, standing.number());
		}
	}

	/** Less is open than before, perhaps nothing. */
	void closed(LocalDate effective) {
		contested.lapse(effective);
	}

	LocalDate notBeforeIssue(LocalDate date) {
		return date.isBefore(standing.issued()) ? standing.issued() : date;
	}

	OpenAmount less(Money amount) {
		return standing.opened(standing.open().minus(amount));
	}

	OpenAmount more(Money amount) {
		return standing.opened(standing.open().plus(amount));
	}

	@EventSourcingHandler
	public void on(InvoiceEvent event, MetaData metaData) {
		switch (event) {
			case InvoiceRegistered registered -> {
				id = registered.invoice();
				account = registered.account();
				standing = registered.after();
				kind = registered.kind();
				quoted.on(registered);
				cancelled = false;
			}
			case CashApplied applied -> {
				standing = applied.after();
				promises.apply(applied, Fact.effective(metaData));
			}
			case CashUnapplied unapplied -> {
				standing = unapplied.after();
				promises.takeBack(unapplied.payment(), unapplied.amount());
			}
			case CreditApplied credited -> {
				standing = credited.after();
				promises.forgive(credited.creditNote(), credited.amount(), Fact.effective(metaData));
			}
			case CreditUnapplied unapplied -> {
				standing = unapplied.after();
				promises.takeBack(unapplied.creditNote(), unapplied.amount());
			}
			case WriteOffRequested requested -> writeOffs.on(requested, Act.of(metaData));
			case WriteOffRejected rejected -> writeOffs.on(rejected);
			case AmountWrittenOff off -> {
				standing = off.after();
				writeOffs.on(off, Act.of(metaData));
				promises.forgive(off.writeOff(), off.amount(), Fact.effective(metaData));
			}
			case WriteOffRecovered recovered -> {
				standing = recovered.after();
				writeOffs.on(recovered);
				promises.takeBack(recovered.writeOff(), recovered.amount());
			}
			case InvoiceCancelled gone -> {
				standing = gone.after();
				cancelled = true;
				promises.annul();
			}
			case DueDateAmended amended -> standing = amended.after();
			case ReferenceAdded added -> quoted.on(added);
			case InterestCharged charged -> interest.on(charged);
			case InterestReleased released -> interest.on(released);
			case DisputeProposed proposed -> contested.on(proposed);
			case DisputeProposalClosed ignored -> contested.forgetProposal();
			case PromiseNoted noted -> promises.note(noted,
					new StandingPromise(noted.promise(), noted.amount(), noted.date(), Act.of(metaData)),
					Fact.effective(metaData), standing.open());
			case PromiseReleased released -> promises.forget(released.promise());
			case PromiseJudged judged -> promises.note(judged);
			case DisputeNoted noted -> contested.note(noted, Act.of(metaData));
			case DisputeReleased released -> contested.release(released.dispute());
		}
	}

	/** The promise line that stands on an invoice, and who logged it when. */
	public record StandingPromise(String id, Money amount, LocalDate date, Act by) {

	}

}

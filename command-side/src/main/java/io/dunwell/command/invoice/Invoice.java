package io.dunwell.command.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.Match;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One document owed. Cash, credits, promises and disputes meet here: each leaves an event
 * on the invoice it relied on, so that two of them decided on the same state can not both
 * commit.
 */
@AggregateRoot
public final class Invoice {

	@AggregateIdentifier
	private String id;

	private String account;

	private OpenAmount standing;

	private final Map<String, StandingDispute> disputes = new HashMap<>();

	private final Promises promises = new Promises();

	private int disputesEver;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Invoice() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	Invoice(InvoiceRegistered registered) {
		Fact.apply(registered, registered.after().issued());
	}

	/**
	 * Decides what is registered.
	 * @throws Rejected when the amounts or dates can not be
	 */
	static InvoiceRegistered register(RegisterInvoice command, Account.Facts account) {
		Money amount = AmountIsPositive.check(command.amount());
		String id = Ids.invoice(account.company(), command.number());
		return new InvoiceRegistered(id, account.id(), account.company(), command.reference(),
				new OpenAmount(Ids.keyOf(id), command.issued(), Schedule.of(command, account), amount, amount));
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
		Money undisputed = standing.open();
		for (StandingDispute dispute : disputes.values()) {
			undisputed = undisputed.minus(dispute.amount().min(undisputed));
		}
		return undisputed;
	}

	/** The promise that stands on this invoice, if one does. */
	public Optional<StandingPromise> promise() {
		return promises.standing();
	}

	/** What the cash applied to the invoice makes of that promise. */
	public Optional<Judgement> expected() {
		return promises.expected();
	}

	/** What it makes of a promise that stands or was judged. */
	public Optional<Judgement> judgement(String promiseId) {
		return promises.judgement(promiseId);
	}

	/** What it makes of all that were judged or of which nothing is owed any more. */
	public List<Judgement> judgements() {
		return promises.judgements();
	}

	/** Whether that is what was said last. */
	public boolean says(Judgement judgement) {
		return promises.says(judgement);
	}

	/** The promise that a new one on this invoice replaces. */
	public Optional<String> replaceable() {
		return promises.replaceable();
	}

	public String nextPromise() {
		return promises.next(id);
	}

	public String nextDispute() {
		return Ids.dispute(id, disputesEver + 1);
	}

	/** A dispute that this act may be repeating. */
	public Optional<String> disputeRepeatedBy(Act act, @Nullable Money amount) {
		return disputes.entrySet()
			.stream()
			.filter(dispute -> act.mayRepeat(dispute.getValue().by()))
			.filter(dispute -> amount == null || amount.equals(dispute.getValue().amount()))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * @throws Rejected {@code more-than-open}, {@code amount-not-positive},
	 * {@code other-currency}
	 */
	public void checkCash(Money amount) {
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
	}

	/** Opens again what cash had closed. */
	public void unapplyCash(String payment, Money amount, String reason, LocalDate effective) {
		Fact.apply(new CashUnapplied(id, account, payment, amount, reason, opened(standing.open().plus(amount))),
				notBeforeIssue(effective));
	}

	/**
	 * @throws Rejected {@code more-than-open}, {@code other-currency}
	 */
	void applyCredit(String creditNote, Money amount, LocalDate issued) {
		NoMoreThanOpen.check(standing, amount);
		Fact.apply(new CreditApplied(id, account, creditNote, amount, less(amount)), notBeforeIssue(issued));
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
	}

	public void releaseDispute(String dispute, LocalDate today) {
		StandingDispute released = disputes.get(dispute);
		if (released != null) {
			Fact.apply(new DisputeReleased(id, account, dispute, released.amount()), today);
		}
	}

	private LocalDate notBeforeIssue(LocalDate date) {
		return date.isBefore(standing.issued()) ? standing.issued() : date;
	}

	private OpenAmount less(Money amount) {
		return opened(standing.open().minus(amount));
	}

	private OpenAmount opened(Money open) {
		return new OpenAmount(standing.number(), standing.issued(), standing.instalments(), standing.total(), open);
	}

	@EventSourcingHandler
	void on(InvoiceEvent event, MetaData metaData) {
		switch (event) {
			case InvoiceRegistered registered -> {
				id = registered.invoice();
				account = registered.account();
				standing = registered.after();
			}
			case CashApplied applied -> {
				standing = applied.after();
				promises.apply(applied, Fact.effective(metaData));
			}
			case CashUnapplied unapplied -> {
				standing = unapplied.after();
				promises.unapply(unapplied.payment());
			}
			case CreditApplied credited -> {
				standing = credited.after();
				promises.credit(credited.amount(), Fact.effective(metaData));
			}
			case PromiseNoted noted -> promises.note(noted,
					new StandingPromise(noted.promise(), noted.amount(), noted.date(), Act.of(metaData)),
					Fact.effective(metaData), standing.open());
			case PromiseReleased released -> promises.forget(released.promise());
			case PromiseJudged judged -> promises.note(judged);
			case DisputeNoted noted -> {
				disputes.put(noted.dispute(), new StandingDispute(noted.amount(), Act.of(metaData)));
				disputesEver++;
			}
			case DisputeReleased released -> disputes.remove(released.dispute());
		}
	}

	/** The promise line that stands on an invoice, and who logged it when. */
	public record StandingPromise(String id, Money amount, LocalDate date, Act by) {

	}

	/** An amount contested, and who logged it when. */
	private record StandingDispute(Money amount, Act by) {

	}

}

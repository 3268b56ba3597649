package io.dunwell.command.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dunwell.command.invoice.AmountIsPositive;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.Match;
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
import io.dunwell.messages.promise.UnappliedNoted;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One receipt of cash: what it gives to invoices, what was paid out of it and what is
 * gone again never exceed it.
 */
@AggregateRoot
final class Payment {

	@AggregateIdentifier
	private String id;

	private @Nullable String account;

	/** As the bank spells the payer; null when it does not, or it was erased. */
	private @Nullable String payer;

	private Act by;

	private LocalDate valueDate;

	/** What came, less what is gone again. */
	private Money amount;

	private Money unapplied;

	private Money refunded;

	/** By invoice; the one that was given to last comes last. */
	private final SequencedMap<String, Money> allocations = new LinkedHashMap<>();

	private boolean reversed;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Payment() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	Payment(PaymentRecorded recorded) {
		Fact.apply(recorded, recorded.valueDate());
	}

	String id() {
		return id;
	}

	/** The payer's account, once known. */
	@Nullable String account() {
		return account;
	}

	/** Who paid, as the bank spells it. */
	@Nullable String payer() {
		return payer;
	}

	/** Who recorded it, and when. */
	Act by() {
		return by;
	}

	LocalDate valueDate() {
		return valueDate;
	}

	/** Whether nothing of it is left to give. */
	boolean isUsedUp() {
		return unapplied.isZero();
	}

	/** What lies of it on its account; null while nobody knows whose it is. */
	@Nullable UnappliedNoted unapplied() {
		return account == null ? null : new UnappliedNoted(account, id, valueDate, by.recorded(), unapplied);
	}

	/** The invoices it gives to, in id order: the order in which to load them. */
	List<String> invoices() {
		return List.copyOf(new TreeSet<>(allocations.keySet()));
	}

	/** What it gives to one invoice. */
	Money givenTo(String invoice) {
		Money given = allocations.get(invoice);
		if (given == null) {
			throw new Rejected(Refusal.NOT_ALLOCATED, Ids.keyOf(id), Ids.keyOf(invoice));
		}
		return given;
	}

	/** The payer was not known and turns out to be who owes the invoice. */
	void attachTo(String invoicesAccount) {
		if (account == null) {
			Fact.apply(new PaymentAttached(id, invoicesAccount, unapplied), valueDate);
		}
	}

	/** It was put on the wrong account; what it gave there was taken back first. */
	void moveTo(String other, String reason) {
		checkNotReversed();
		if (account != null) {
			Fact.apply(new PaymentDetached(id, account, other, reason, unapplied), valueDate);
		}
		Fact.apply(new PaymentAttached(id, other, unapplied), valueDate);
	}

	/**
	 * States what it is worth in another currency; nothing decides on that.
	 * @throws Rejected {@code unknown-currency}, {@code invalid-field}
	 */
	void attachRate(String currency, BigDecimal rate) {
		Money.zero(currency);
		if (currency.equals(amount.currency())) {
			throw new Rejected(Refusal.INVALID_FIELD, "currency", currency);
		}
		if (rate.signum() <= 0) {
			throw new Rejected(Refusal.INVALID_FIELD, "rate", rate);
		}
		Fact.apply(new RateAttached(id, account, currency, rate), valueDate);
	}

	/**
	 * @throws Rejected {@code payment-reversed}, {@code more-than-unapplied},
	 * {@code other-currency}
	 */
	void checkCanGive(Money part) {
		checkNotReversed();
		if (part.compareTo(unapplied) > 0) {
			throw new Rejected(Refusal.MORE_THAN_UNAPPLIED, Ids.keyOf(id), unapplied, part);
		}
	}

	void allocate(String invoice, Money part, Match match) {
		checkCanGive(part);
		Fact.apply(new PaymentAllocated(id, account, invoice, part, match, unapplied.minus(part)), valueDate);
	}

	void unallocate(String invoice, Money part, String reason, LocalDate effective) {
		Fact.apply(new PaymentUnallocated(id, account, invoice, part, reason, unapplied.plus(part)), effective);
	}

	/**
	 * Pays some of it out again; never before it came.
	 * @throws Rejected as {@link #checkCanGive}, {@code amount-not-positive}
	 */
	void refund(Money part, String reason, LocalDate date) {
		checkCanGive(AmountIsPositive.check(part));
		Fact.apply(new PaymentRefunded(id, account, part, reason, unapplied.minus(part)),
				date.isBefore(valueDate) ? valueDate : date);
	}

	/**
	 * What has to come back from which invoices, in id order, for some of it to go: what
	 * is unapplied goes first, then what was allocated last.
	 */
	SortedMap<String, Money> takenBackFor(Money part) {
		SortedMap<String, Money> back = new TreeMap<>();
		Money missing = part.minus(part.min(unapplied));
		for (String invoice : new ArrayList<>(allocations.sequencedKeySet().reversed())) {
			Money some = givenTo(invoice).min(missing);
			if (some.isPositive()) {
				back.put(invoice, some);
				missing = missing.minus(some);
			}
		}
		return back;
	}

	/** States that cash is gone; what it has to take back is taken back first. */
	void reverse(Money part, LocalDate date, String reason) {
		Fact.apply(part.equals(amount) ? new PaymentReversed(id, account, date, reason, part)
				: new PaymentReversedInPart(id, account, date, reason, part, unapplied.minus(part)), date);
	}

	/**
	 * How much would go.
	 * @param asked null for all of it
	 * @throws Rejected {@code payment-reversed}, {@code reversed-before-received},
	 * {@code payment-refunded}, {@code more-than-left}, {@code amount-not-positive},
	 * {@code other-currency}
	 */
	Money reversible(@Nullable Money asked, LocalDate date) {
		checkNotReversed();
		if (date.isBefore(valueDate)) {
			throw new Rejected(Refusal.REVERSED_BEFORE_RECEIVED, date, valueDate);
		}
		Money left = amount.minus(refunded);
		if (asked == null && refunded.isPositive()) {
			throw new Rejected(Refusal.PAYMENT_REFUNDED, Ids.keyOf(id), refunded, left);
		}
		Money part = AmountIsPositive.check(asked == null ? left : asked);
		if (part.compareTo(left) > 0) {
			throw new Rejected(Refusal.MORE_THAN_LEFT, Ids.keyOf(id), left, part);
		}
		return part;
	}

	private void checkNotReversed() {
		if (reversed) {
			throw new Rejected(Refusal.PAYMENT_REVERSED, Ids.keyOf(id));
		}
	}

	@EventSourcingHandler
	void on(PaymentEvent event, MetaData metaData) {
		switch (event) {
			case PaymentRecorded recorded -> {
				id = recorded.payment();
				account = recorded.account();
				payer = recorded.payer().text();
				by = Act.of(metaData);
				valueDate = recorded.valueDate();
				amount = recorded.amount();
				unapplied = recorded.amount();
				refunded = Money.zero(amount.currency());
			}
			case RateAttached ignored -> {
				// for reports alone
			}
			case PaymentAttached attached -> account = attached.account();
			case PaymentDetached detached -> account = null;
			case PaymentAllocated allocated -> {
				Money before = allocations.remove(allocated.invoice());
				Money part = allocated.amount();
				allocations.put(allocated.invoice(), before == null ? part : before.plus(part));
				unapplied = allocated.unapplied();
			}
			case PaymentUnallocated unallocated -> {
				Money rest = givenTo(unallocated.invoice()).minus(unallocated.amount());
				allocations.computeIfPresent(unallocated.invoice(),
						(invoice, given) -> rest.isPositive() ? rest : null);
				unapplied = unallocated.unapplied();
			}
			case PaymentRefunded back -> {
				refunded = refunded.plus(back.amount());
				unapplied = back.unapplied();
			}
			case PaymentReversedInPart part -> {
				amount = amount.minus(part.amount());
				unapplied = part.unapplied();
			}
			case PaymentReversed reversal -> {
				reversed = true;
				unapplied = Money.zero(amount.currency());
			}
		}
	}

}

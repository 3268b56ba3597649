package io.dunwell.command.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.messages.promise.UnappliedNoted;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One receipt of cash: the sum of what it gives to invoices never exceeds it. */
@AggregateRoot
final class Payment {

	@AggregateIdentifier
	private String id;

	private @Nullable String account;

	private Act by;

	private LocalDate valueDate;

	private Money amount;

	private Money unapplied;

	private final Map<String, Money> allocations = new TreeMap<>();

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

	/** Who recorded it, and when. */
	Act by() {
		return by;
	}

	LocalDate valueDate() {
		return valueDate;
	}

	/** What lies of it on its account; null while nobody knows whose it is. */
	@Nullable UnappliedNoted unapplied() {
		return account == null ? null : new UnappliedNoted(account, id, valueDate, by.recorded(), unapplied);
	}

	/** The invoices it gives to, in id order: the order in which to load them. */
	List<String> invoices() {
		return List.copyOf(allocations.keySet());
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

	void unallocate(String invoice, String reason, LocalDate effective) {
		Money part = givenTo(invoice);
		Fact.apply(new PaymentUnallocated(id, account, invoice, part, reason, unapplied.plus(part)), effective);
	}

	/** States that the cash is gone; its allocations are taken back first. */
	void reverse(LocalDate date, String reason) {
		Fact.apply(new PaymentReversed(id, account, date, reason, amount), date);
	}

	/**
	 * @throws Rejected {@code payment-reversed}, {@code reversed-before-received}
	 */
	void checkReversible(LocalDate date) {
		checkNotReversed();
		if (date.isBefore(valueDate)) {
			throw new Rejected(Refusal.REVERSED_BEFORE_RECEIVED, date, valueDate);
		}
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
				by = Act.of(metaData);
				valueDate = recorded.valueDate();
				amount = recorded.amount();
				unapplied = recorded.amount();
			}
			case PaymentAttached attached -> account = attached.account();
			case PaymentAllocated allocated -> {
				allocations.merge(allocated.invoice(), allocated.amount(), Money::plus);
				unapplied = allocated.unapplied();
			}
			case PaymentUnallocated unallocated -> {
				allocations.remove(unallocated.invoice());
				unapplied = unallocated.unapplied();
			}
			case PaymentReversed reversal -> {
				reversed = true;
				unapplied = Money.zero(amount.currency());
			}
		}
	}

}

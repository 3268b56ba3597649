package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.CreditNoteAllocated;
import io.dunwell.messages.invoice.CreditNoteEvent;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.CreditNoteRefunded;
import io.dunwell.messages.invoice.CreditNoteUnallocated;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * A document of its own that settles invoices, or waits unapplied on the account: what it
 * gives and what of it is paid out never exceeds it.
 */
@AggregateRoot
public final class CreditNote {

	@AggregateIdentifier
	private String id;

	private String account;

	private LocalDate issued;

	private Money unapplied;

	private final Map<String, Money> allocations = new TreeMap<>();

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	CreditNote() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	CreditNote(CreditNoteIssued issued) {
		Fact.apply(issued, issued.issued());
	}

	String id() {
		return id;
	}

	public String account() {
		return account;
	}

	LocalDate issued() {
		return issued;
	}

	/** What it gives to one invoice. */
	Money givenTo(String invoice) {
		Money given = allocations.get(invoice);
		if (given == null) {
			throw new Rejected(Refusal.CREDIT_NOT_ALLOCATED, Ids.keyOf(id), Ids.keyOf(invoice));
		}
		return given;
	}

	/**
	 * @throws Rejected {@code more-than-unapplied-credit}, {@code other-currency}
	 */
	void allocate(String invoice, Money part) {
		checkCanGive(part);
		Fact.apply(new CreditNoteAllocated(id, account, invoice, part, unapplied.minus(part)), issued);
	}

	void unallocate(String invoice, String reason) {
		Money part = givenTo(invoice);
		Fact.apply(new CreditNoteUnallocated(id, account, invoice, part, reason, unapplied.plus(part)), issued);
	}

	/**
	 * Is paid out; never before it was issued.
	 * @throws Rejected {@code more-than-unapplied-credit}, {@code other-currency}
	 */
	public void refund(Money part, String reason, LocalDate date) {
		checkCanGive(part);
		Fact.apply(new CreditNoteRefunded(id, account, part, reason, unapplied.minus(part)),
				date.isBefore(issued) ? issued : date);
	}

	private void checkCanGive(Money part) {
		if (AmountIsPositive.check(part).compareTo(unapplied) > 0) {
			throw new Rejected(Refusal.MORE_THAN_UNAPPLIED_CREDIT, Ids.keyOf(id), unapplied, part);
		}
	}

	@EventSourcingHandler
	void on(CreditNoteEvent event) {
		switch (event) {
			case CreditNoteIssued first -> {
				id = first.creditNote();
				account = first.account();
				issued = first.issued();
				unapplied = first.unapplied();
				Money applied = first.amount().minus(first.unapplied());
				if (first.invoice() != null && applied.isPositive()) {
					allocations.put(first.invoice(), applied);
				}
			}
			case CreditNoteAllocated given -> {
				allocations.merge(given.invoice(), given.amount(), Money::plus);
				unapplied = given.unapplied();
			}
			case CreditNoteUnallocated back -> {
				allocations.remove(back.invoice());
				unapplied = back.unapplied();
			}
			case CreditNoteRefunded refunded -> unapplied = refunded.unapplied();
		}
	}

}

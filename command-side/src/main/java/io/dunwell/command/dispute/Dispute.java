package io.dunwell.command.dispute;

import java.time.LocalDate;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.dispute.DisputeEvent;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A case on an amount of an invoice that the customer contests. */
@AggregateRoot
final class Dispute {

	@AggregateIdentifier
	private String id;

	private String account;

	private String invoice;

	private Money amount;

	private boolean resolved;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Dispute() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	Dispute(DisputeOpened opened, LocalDate today) {
		Fact.apply(opened, today);
	}

	String account() {
		return account;
	}

	String invoice() {
		return invoice;
	}

	Money amount() {
		return amount;
	}

	/**
	 * @throws Rejected {@code dispute-closed}
	 */
	void resolve(String outcome, @Nullable String creditNote, @Nullable String rootCause, LocalDate today) {
		if (resolved) {
			throw new Rejected(Refusal.DISPUTE_CLOSED, Ids.keyOf(id));
		}
		Fact.apply(new DisputeResolved(id, account, invoice, amount, outcome, creditNote, rootCause), today);
	}

	@EventSourcingHandler
	void on(DisputeEvent event) {
		switch (event) {
			case DisputeOpened opened -> {
				id = opened.dispute();
				account = opened.account();
				invoice = opened.invoice();
				amount = opened.amount();
			}
			case DisputeResolved closed -> resolved = true;
		}
	}

}

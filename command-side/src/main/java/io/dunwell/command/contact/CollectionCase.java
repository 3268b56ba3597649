package io.dunwell.command.contact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.ContactEvent;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.HoldLifted;
import io.dunwell.messages.contact.HoldPlaced;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** How one account is chased: contacts made, holds in force. */
@AggregateRoot
final class CollectionCase {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	private String account;

	private final Set<String> holds = new HashSet<>();

	private final Set<String> lifted = new HashSet<>();

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	CollectionCase() {
	}

	/** A case that has no event yet. */
	CollectionCase(String account) {
		this.account = account;
		this.id = Ids.collectionCase(account);
	}

	void logContact(String channel, String outcome, Personal note, LocalDate today) {
		Fact.apply(new ContactLogged(account, channel, outcome, note), today);
	}

	/**
	 * @return the hold's id
	 */
	String placeHold(@Nullable String invoice, String reason, LocalDate until, LocalDate today) {
		String hold = Ids.hold(account, holds.size() + lifted.size() + 1);
		Fact.apply(new HoldPlaced(hold, account, invoice, reason, until), today);
		return hold;
	}

	/**
	 * @throws Rejected {@code hold-lifted}, {@code unknown-hold}
	 */
	void liftHold(String hold, LocalDate today) {
		if (!holds.contains(hold)) {
			throw new Rejected(lifted.contains(hold) ? Refusal.HOLD_LIFTED : Refusal.UNKNOWN_HOLD, Ids.keyOf(hold));
		}
		Fact.apply(new HoldLifted(hold, account), today);
	}

	@EventSourcingHandler
	void on(ContactEvent event) {
		account = event.account();
		id = Ids.collectionCase(account);
		switch (event) {
			case ContactLogged logged -> {
				// a fact for the views; no rule of the case asks for it yet
			}
			case HoldPlaced placed -> holds.add(placed.hold());
			case HoldLifted gone -> {
				holds.remove(gone.hold());
				lifted.add(gone.hold());
			}
		}
	}

}

package io.dunwell.command.payment;

import java.time.LocalDate;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Personal;
import io.dunwell.messages.payment.PayerEvent;
import io.dunwell.messages.payment.PayerForgotten;
import io.dunwell.messages.payment.PayerRemembered;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * A payer known by the name that the bank gives, and whose account it was last taken to
 * pay for.
 */
@AggregateRoot
final class Payer {

	@AggregateIdentifier
	private String id;

	private @Nullable String account;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Payer() {
	}

	/** One that nobody said anything of yet. */
	Payer(String id) {
		this.id = id;
	}

	/** The account it pays for; null when nobody said, or it was forgotten. */
	@Nullable String account() {
		return account;
	}

	/**
	 * Remembers what a person did or said.
	 * @param taughtBy id of the payment that was put right; null when somebody just said
	 * so
	 */
	void remember(String paysFor, String name, @Nullable String taughtBy, LocalDate today) {
		Fact.apply(new PayerRemembered(id, paysFor, new Personal(paysFor, name), taughtBy), today);
	}

	void forget(String paidFor, LocalDate today) {
		Fact.apply(new PayerForgotten(id, paidFor), today);
	}

	@EventSourcingHandler
	void on(PayerEvent event) {
		switch (event) {
			case PayerRemembered remembered -> {
				id = remembered.payer();
				account = remembered.account();
			}
			case PayerForgotten forgotten -> account = null;
		}
	}

}

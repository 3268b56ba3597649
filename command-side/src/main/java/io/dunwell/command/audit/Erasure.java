package io.dunwell.command.audit;

import java.time.LocalDate;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.audit.PersonalDataErased;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** That a data subject was erased, and by whom. */
@AggregateRoot
final class Erasure {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Erasure() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	Erasure(PersonalDataErased erased, LocalDate today) {
		Fact.apply(erased, today);
	}

	/** Of the erasure of this subject. */
	static String id(String subject) {
		return "erasure:" + subject;
	}

	@EventSourcingHandler
	void on(PersonalDataErased erased) {
		id = id(erased.subject());
	}

}

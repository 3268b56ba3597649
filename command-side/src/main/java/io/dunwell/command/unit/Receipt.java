package io.dunwell.command.unit;

import java.time.ZoneOffset;

import io.dunwell.messages.audit.CommandAnswered;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** The stream that remembers one answer; nothing ever follows its first event. */
@AggregateRoot
final class Receipt {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Receipt() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	Receipt(CommandAnswered answered, Act act) {
		Fact.apply(answered, act.today(ZoneOffset.UTC));
	}

	@EventSourcingHandler
	void on(CommandAnswered answered) {
		id = answered.receipt();
	}

}

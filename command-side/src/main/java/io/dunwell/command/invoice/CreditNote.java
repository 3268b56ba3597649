package io.dunwell.command.invoice;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.invoice.CreditNoteEvent;
import io.dunwell.messages.invoice.CreditNoteIssued;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A document of its own that settles an invoice, or waits unapplied on the account. */
@AggregateRoot
final class CreditNote {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	CreditNote() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	CreditNote(CreditNoteIssued issued) {
		Fact.apply(issued, issued.issued());
	}

	@EventSourcingHandler
	void on(CreditNoteEvent event) {
		switch (event) {
			case CreditNoteIssued issued -> id = issued.creditNote();
		}
	}

}

package io.dunwell.command.imports;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.imports.StatementImported;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

import java.time.LocalDate;

/** One statement of one of our bank accounts. */
@AggregateRoot
final class ImportedStatement {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	ImportedStatement() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	ImportedStatement(StatementImported imported, LocalDate today) {
		Fact.apply(imported, today);
	}

	@EventSourcingHandler
	void on(StatementImported imported) {
		id = imported.statement();
	}

}

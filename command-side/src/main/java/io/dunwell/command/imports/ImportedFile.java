package io.dunwell.command.imports;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.imports.FileImported;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

import java.time.LocalDate;

/** One import of one file. */
@AggregateRoot
final class ImportedFile {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	ImportedFile() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	ImportedFile(FileImported imported, LocalDate today) {
		Fact.apply(imported, today);
	}

	@EventSourcingHandler
	void on(FileImported imported) {
		id = imported.file();
	}

}

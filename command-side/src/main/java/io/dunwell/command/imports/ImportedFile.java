package io.dunwell.command.imports;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.imports.FileEvent;
import io.dunwell.messages.imports.FileImportBegun;
import io.dunwell.messages.imports.FileImportProgressed;
import io.dunwell.messages.imports.FileImportStopped;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.FileRefused;
import io.dunwell.messages.imports.StatementImported;
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

	private boolean begun;

	private boolean over;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	ImportedFile() {
	}

	/** Its first event follows. */
	ImportedFile(String id) {
		this.id = id;
	}

	boolean isBegun() {
		return begun;
	}

	/** Whether nothing more is to come of it. */
	boolean isOver() {
		return over;
	}

	void tell(FileEvent fact, LocalDate today) {
		Fact.apply(fact, today);
	}

	@EventSourcingHandler
	void on(FileEvent event) {
		switch (event) {
			case FileImportBegun it -> {
				id = it.file();
				begun = true;
			}
			case FileImported it -> {
				id = it.file();
				over = true;
			}
			case FileRefused it -> {
				id = it.file();
				over = true;
			}
			case FileImportStopped it -> over = true;
			case FileImportProgressed it -> begun = true;
			case StatementImported it -> throw new IllegalArgumentException("of a statement's own stream");
		}
	}

}

package io.dunwell.command.imports;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Desk;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.imports.FileImportBegun;
import io.dunwell.messages.imports.FileImportProgressed;
import io.dunwell.messages.imports.FileImportStopped;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.FileRefused;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.messages.imports.NoteImport;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.imports.RecordStatements;
import io.dunwell.messages.imports.RefuseImport;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.imports.StatementImported;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileTests {

	private static final RecordImport RUN = new RecordImport(null, "run-1", "invoices", "CSV", "in.csv", "00ff", 3, 2,
			1, List.of(new FindingCount("invalid-field", 1)));

	private final Desk desk = new Desk().as("anna", Role.SYSTEM);

	@Test
	void remembersWhatBecameOfAFileOnce() {
		FileImported imported = desk.when(RUN).one(FileImported.class);
		assertThat(imported.file()).isEqualTo("file:main:RUN-1");
		assertThat(imported.findings()).containsExactly(new FindingCount("invalid-field", 1));
		assertThat(desk.when(RUN).done().already()).isTrue();
	}

	@Test
	void notesHowFarALargeFileHasCome() {
		NoteImport half = new NoteImport(null, "run-1", "invoices", "CSV", "in.csv", "00ff", 1, 0, 0, List.of());
		assertThat(desk.when(half).one(FileImportBegun.class).sha256()).isEqualTo("00ff");
		assertThat(desk.when(half).one(FileImportProgressed.class).accepted()).isEqualTo(1);
		assertThat(desk.when(RUN).one(FileImported.class).file()).isEqualTo("file:main:RUN-1");
		assertThat(desk.when(half).done().already()).as("nothing comes after the end").isTrue();
		desk.as("anna", Role.LEAD).refuses(Refusal.FORBIDDEN, half);
	}

	@Test
	void tellsAFileThatWasRefusedFromAnImportThatWasStopped() {
		RefuseImport refusal = new RefuseImport(null, "run-1", "invoices", null, null, "00ff", "file-empty");
		assertThat(desk.when(refusal).one(FileRefused.class).code()).isEqualTo("file-empty");
		assertThat(desk.when(refusal).done().already()).isTrue();
		desk.when(new NoteImport(null, "run-2", "invoices", "CSV", null, "00ff", 1, 0, 0, List.of()));
		assertThat(desk.when(new RefuseImport(null, "run-2", "invoices", "CSV", null, "00ff", "views-behind"))
			.one(FileImportStopped.class)
			.code()).isEqualTo("views-behind");
		desk.as("anna", Role.LEAD).refuses(Refusal.FORBIDDEN, refusal);
	}

	@Test
	void remembersAStatementOnce() {
		Statement first = new Statement("SE1", "SEK", 1L, Money.of("0.00", "SEK"), LocalDate.of(2026, 3, 1),
				Money.of("5.00", "SEK"), LocalDate.of(2026, 3, 2));
		Statement second = new Statement("SE1", "SEK", null, Money.of("5.00", "SEK"), null, null, null);
		assertThat(desk.when(new RecordStatements(null, List.of(first, first))).one(StatementImported.class).told())
			.isEqualTo(first);
		assertThat(desk.when(new RecordStatements(null, List.of(first, second))).one(StatementImported.class).told())
			.isEqualTo(second);
		desk.as("anna", Role.LEAD).refuses(Refusal.FORBIDDEN, new RecordStatements(null, List.of()));
	}

	@Test
	void isToldByTheDeskOnly() {
		desk.as("anna", Role.CONTROLLER).refuses(Refusal.FORBIDDEN, RUN);
	}

}

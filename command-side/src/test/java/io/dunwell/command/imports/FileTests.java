package io.dunwell.command.imports;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Desk;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.imports.RecordStatements;
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

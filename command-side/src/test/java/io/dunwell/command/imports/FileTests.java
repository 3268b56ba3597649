package io.dunwell.command.imports;

import java.util.List;

import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.messages.imports.RecordImport;
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
	void isToldByTheDeskOnly() {
		desk.as("anna", Role.CONTROLLER).refuses(Refusal.FORBIDDEN, RUN);
	}

}

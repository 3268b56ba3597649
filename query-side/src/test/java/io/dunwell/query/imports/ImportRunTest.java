package io.dunwell.query.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.messages.Meta;
import io.dunwell.messages.imports.FileEvent;
import io.dunwell.messages.imports.FileImportBegun;
import io.dunwell.messages.imports.FileImportProgressed;
import io.dunwell.messages.imports.FileImportStopped;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.FileRefused;
import io.dunwell.messages.imports.ImportedFiles.ImportedFile;
import io.dunwell.query.view.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportRunTest {

	private static final String FILE = "file:main:1";

	private static final Instant BEGUN = Instant.parse("2026-03-31T10:00:00Z");

	private static final FileEvent BEGIN = new FileImportBegun(FILE, "main", "invoices", "CSV", "in.csv", "00");

	private static final FileEvent HALF = new FileImportProgressed(FILE, "main", 500, 3, 2, List.of());

	private static final FileEvent DONE = new FileImported(FILE, "main", "invoices", "CSV", "in.csv", "00", 900, 3, 2,
			List.of());

	@Test
	void saysHowFarARunningImportHasCome() {
		assertThat(after(Duration.ZERO, BEGIN))
			.extracting(ImportedFile::state, ImportedFile::accepted, ImportedFile::by)
			.containsExactly("running", 0, "anna");
		assertThat(after(Duration.ofSeconds(59), BEGIN, HALF)).extracting(ImportedFile::state, ImportedFile::accepted)
			.containsExactly("running", 500);
	}

	@Test
	void showsOneThatWasKilledAsInterrupted() {
		assertThat(after(Duration.ofSeconds(61), BEGIN, HALF)).extracting(ImportedFile::state, ImportedFile::accepted)
			.containsExactly("interrupted", 500);
		assertThat(after(Duration.ofSeconds(61), BEGIN, HALF, HALF).state()).as("each sign of life counts")
			.isEqualTo("running");
	}

	@Test
	void saysWhatStoppedIt() {
		assertThat(after(Duration.ZERO, BEGIN, HALF, new FileImportStopped(FILE, "main", "views-behind")))
			.extracting(ImportedFile::state, ImportedFile::why, ImportedFile::accepted)
			.containsExactly("interrupted", "views-behind", 500);
	}

	@Test
	void isDoneWhetherItWasSeenToBeginOrNot() {
		assertThat(after(Duration.ofDays(1), BEGIN, HALF, DONE)).isEqualTo(after(Duration.ofDays(1), DONE))
			.extracting(ImportedFile::state, ImportedFile::accepted)
			.containsExactly("done", 900);
	}

	@Test
	void remembersWhatWasRefused() {
		assertThat(after(Duration.ofDays(1), new FileRefused(FILE, "main", "invoices", null, "x", "00", "file-empty")))
			.extracting(ImportedFile::state, ImportedFile::why, ImportedFile::format)
			.containsExactly("refused", "file-empty", null);
	}

	// Events one second apart by the machine's clock; the desk's stands still.
	private static ImportedFile after(Duration passed, FileEvent... events) {
		ImportRun run = null;
		for (int i = 0; i < events.length; i++) {
			run = ImportRun.VIEW.fold().apply(run, event(i, events[i]));
		}
		return present(run).asOf(BEGUN.plus(passed).minus(ImportAnswers.SILENCE));
	}

	private static ImportRun present(@Nullable ImportRun run) {
		assertThat(run).isNotNull();
		return Objects.requireNonNull(run);
	}

	private static RecordedEvent event(int position, FileEvent payload) {
		return new RecordedEvent(position, BEGUN.plusSeconds(Math.max(0, position - 1)),
				Map.of(Meta.ACTOR, "anna", Meta.RECORDED, BEGUN.toString()), payload, ZoneOffset.UTC);
	}

}

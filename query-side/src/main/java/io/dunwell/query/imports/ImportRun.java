package io.dunwell.query.imports;

import java.time.Instant;
import java.util.List;

import io.dunwell.messages.imports.FileEvent;
import io.dunwell.messages.imports.FileImportBegun;
import io.dunwell.messages.imports.FileImportProgressed;
import io.dunwell.messages.imports.FileImportStopped;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.FileRefused;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.messages.imports.StatementImported;
import io.dunwell.messages.imports.ImportedFiles.ImportedFile;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param position of the log at which it was first recorded
 * @param heard when the store last wrote something of it, by the machine's clock
 */
record ImportRun(String company, long position, Instant heard, ImportedFile file) {

	static final String RUNNING = "running";

	static final String DONE = "done";

	static final String REFUSED = "refused";

	static final String INTERRUPTED = "interrupted";

	/** An index is read upwards: these have the newest first. */
	static final String NEWEST = "newest";

	static final String OF_CONTENT = "of_content";

	static final View<ImportRun> VIEW = new View<>("imports", 2, ImportRun.class, List.of(FileEvent.class),
			ImportRun::key, ImportRun::fold,
			List.of(new Index<>(NEWEST, List.of(Column.text("company", ImportRun::company)),
					Column.number("ago", run -> -run.position())),
					new Index<>(OF_CONTENT,
							List.of(Column.text("company", ImportRun::company),
									Column.text("content", run -> run.file().sha256())),
							Column.number("ago", run -> -run.position()))));

	private static @Nullable String key(RecordedEvent event) {
		return switch ((FileEvent) event.payload()) {
			case FileImportBegun it -> it.file();
			case FileImportProgressed it -> it.file();
			case FileImportStopped it -> it.file();
			case FileImported it -> it.file();
			case FileRefused it -> it.file();
			case StatementImported ofNoFile -> null;
		};
	}

	private static ImportRun fold(@Nullable ImportRun before, RecordedEvent event) {
		return switch ((FileEvent) event.payload()) {
			case FileImportBegun it -> begun(it.company(), event, new ImportedFile(it.file(), event.recorded(), RUNNING,
					null, event.actor(), it.kind(), it.format(), it.fileName(), it.sha256(), 0, 0, 0, List.of()));
			case FileImportProgressed it -> Fold.known(before, it.file())
				.with(event, Fold.known(before, it.file())
					.counted(RUNNING, null, it.accepted(), it.duplicates(), it.rejected(), it.findings()));
			case FileImportStopped it ->
				Fold.known(before, it.file()).with(event, Fold.known(before, it.file()).stopped(it.code()));
			case FileImported it when before != null -> before.with(event,
					before.counted(DONE, null, it.accepted(), it.duplicates(), it.rejected(), it.findings()));
			case FileImported it -> begun(it.company(), event,
					new ImportedFile(it.file(), event.recorded(), DONE, null, event.actor(), it.kind(), it.format(),
							it.fileName(), it.sha256(), it.accepted(), it.duplicates(), it.rejected(), it.findings()));
			case FileRefused it -> begun(it.company(), event, new ImportedFile(it.file(), event.recorded(), REFUSED,
					it.code(), event.actor(), it.kind(), it.format(), it.fileName(), it.sha256(), 0, 0, 0, List.of()));
			case StatementImported ofNoFile -> throw new IllegalArgumentException("has no key here");
		};
	}

	private static ImportRun begun(String company, RecordedEvent event, ImportedFile file) {
		return new ImportRun(company, event.position(), event.stored(), file);
	}

	private ImportRun with(RecordedEvent event, ImportedFile now) {
		return new ImportRun(company, position, event.stored(), now);
	}

	private ImportedFile stopped(@Nullable String why) {
		return counted(INTERRUPTED, why, file.accepted(), file.duplicates(), file.rejected(), file.findings());
	}

	private ImportedFile counted(String state, @Nullable String why, int accepted, int duplicates, int rejected,
			List<FindingCount> findings) {
		return new ImportedFile(file.id(), file.at(), state, why, file.by(), file.kind(), file.format(),
				file.fileName(), file.sha256(), accepted, duplicates, rejected, findings);
	}

	/** What became of it: one that has not been heard of since then runs no more. */
	ImportedFile asOf(Instant lastSign) {
		return file.state().equals(RUNNING) && heard.isBefore(lastSign) ? stopped(null) : file;
	}

}

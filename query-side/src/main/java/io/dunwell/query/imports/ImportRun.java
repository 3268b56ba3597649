package io.dunwell.query.imports;

import java.util.List;

import io.dunwell.messages.imports.FileEvent;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.StatementImported;
import io.dunwell.messages.imports.ImportedFiles.ImportedFile;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;

/**
 * One import of one file.
 *
 * @param position of the log at which it was recorded
 */
record ImportRun(String company, long position, ImportedFile file) {

	/** An index is read upwards: these have the newest first. */
	static final String NEWEST = "newest";

	static final String OF_CONTENT = "of_content";

	static final View<ImportRun> VIEW = new View<>("imports", 1, ImportRun.class, List.of(FileEvent.class),
			event -> switch ((FileEvent) event.payload()) {
				case FileImported imported -> imported.file();
				case StatementImported ofNoFile -> null;
			}, (before, event) -> ImportRun.of(event),
			List.of(new Index<>(NEWEST, List.of(Column.text("company", ImportRun::company)),
					Column.number("ago", run -> -run.position())),
					new Index<>(OF_CONTENT,
							List.of(Column.text("company", ImportRun::company),
									Column.text("content", run -> run.file().sha256())),
							Column.number("ago", run -> -run.position()))));

	private static ImportRun of(RecordedEvent event) {
		FileImported it = (FileImported) event.payload();
		return new ImportRun(it.company(), event.position(),
				new ImportedFile(it.file(), event.recorded(), event.actor(), it.kind(), it.format(), it.fileName(),
						it.sha256(), it.accepted(), it.duplicates(), it.rejected(), it.findings()));
	}

}

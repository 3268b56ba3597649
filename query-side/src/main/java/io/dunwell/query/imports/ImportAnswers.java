package io.dunwell.query.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.dunwell.messages.Ids;
import io.dunwell.messages.imports.ImportedFiles;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about imports. */
final class ImportAnswers {

	/**
	 * A running import says so every few seconds. One that waits for the views may be
	 * silent for longer, and is then said to run again.
	 */
	static final Duration SILENCE = Duration.ofMinutes(1);

	private final ViewReader<ImportRun> runs;

	private final InstantSource clock;

	/**
	 * @param clock the machine's own, as the log has it
	 */
	ImportAnswers(ViewReader<ImportRun> runs, InstantSource clock) {
		this.runs = runs;
		this.clock = clock;
	}

	@QueryHandler
	ImportedFiles handle(ListImports query) {
		String company = Ids.company(query.company());
		Range range = (query.sha256() != null) ? Range.of(ImportRun.OF_CONTENT, company, query.sha256())
				: Range.of(ImportRun.NEWEST, company);
		Instant lastSign = clock.instant().minus(SILENCE);
		return new ImportedFiles(
				runs.list(range.limit(query.limit())).stream().map(run -> run.asOf(lastSign)).toList());
	}

}

package io.dunwell.query.imports;

import io.dunwell.messages.Ids;
import io.dunwell.messages.imports.ImportedFiles;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about imports. */
final class ImportAnswers {

	private final ViewReader<ImportRun> runs;

	ImportAnswers(ViewReader<ImportRun> runs) {
		this.runs = runs;
	}

	@QueryHandler
	ImportedFiles handle(ListImports query) {
		String company = Ids.company(query.company());
		Range range = (query.sha256() != null) ? Range.of(ImportRun.OF_CONTENT, company, query.sha256())
				: Range.of(ImportRun.NEWEST, company);
		return new ImportedFiles(runs.list(range.limit(query.limit())).stream().map(ImportRun::file).toList());
	}

}

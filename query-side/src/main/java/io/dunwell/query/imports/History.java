package io.dunwell.query.imports;

import java.util.UUID;

import io.dunwell.messages.Ids;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.imports.RecordImport;
import org.jspecify.annotations.Nullable;

/** Which files were imported, and what became of them. */
final class History {

	private static final int LONGEST_NAME = 200;

	private final Ledger ledger;

	History(Ledger ledger) {
		this.ledger = ledger;
	}

	/** A file that comes again is no mistake, but worth knowing. */
	void warnOfEarlier(String sha256, Report report) {
		ledger.imports(new ListImports(Ids.MAIN, sha256, 1))
			.files()
			.forEach(earlier -> report
				.warn(Finding.of(Place.file(), ImportCode.FILE_SEEN_BEFORE, earlier.by(), earlier.accepted())));
	}

	void record(ImportKind kind, FileFormat format, @Nullable String fileName, String sha256, Report report) {
		String name = (fileName == null || fileName.length() <= LONGEST_NAME) ? fileName
				: fileName.substring(fileName.length() - LONGEST_NAME);
		ledger.record(new RecordImport(null, UUID.randomUUID().toString(), kind.title(), format.title(), name, sha256,
				report.accepted(), report.duplicates(), report.rejected(), report.findings()));
	}

}

package io.dunwell.query.imports;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.imports.NoteImport;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.imports.RefuseImport;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one import: how far it has come while it runs, and what became of
 * it. Of a small file only the latter.
 */
final class History {

	private static final int LONGEST_NAME = 200;

	// Often enough for who watches, seldom enough for the log.
	private static final Duration EVERY = Duration.ofSeconds(2);

	private final String run = UUID.randomUUID().toString();

	private final Ledger ledger;

	private final Report report;

	private final ImportKind kind;

	private final @Nullable String fileName;

	private final String sha256;

	private @Nullable FileFormat format;

	private boolean begun;

	private long noted;

	History(Ledger ledger, Report report, ImportKind kind, @Nullable String fileName, String sha256) {
		this.ledger = ledger;
		this.report = report;
		this.kind = kind;
		this.fileName = (fileName == null || fileName.length() <= LONGEST_NAME) ? fileName
				: fileName.substring(fileName.length() - LONGEST_NAME);
		this.sha256 = sha256;
	}

	void isOf(FileFormat known) {
		format = known;
	}

	/** A batch went in, and more is to come. */
	void goesOn() {
		if (ledger.isTrial() || (begun && System.nanoTime() - noted < EVERY.toNanos())) {
			return;
		}
		ledger.record(new NoteImport(report.company(), run, kind.title(), title(), fileName, sha256, report.accepted(),
				report.duplicates(), report.rejected(), report.findings()));
		begun = true;
		noted = System.nanoTime();
	}

	/** All rows were read. */
	void isDone() {
		warnOfEarlier();
		if (!ledger.isTrial()) {
			ledger.record(new RecordImport(report.company(), run, kind.title(), title(), fileName, sha256,
					report.accepted(), report.duplicates(), report.rejected(), report.findings()));
		}
	}

	/** The file is not one of ours. */
	void isRefused(String code) {
		if (!ledger.isTrial()) {
			ledger.record(new RefuseImport(report.company(), run, kind.title(), format == null ? null : format.title(),
					fileName, sha256, code));
		}
	}

	/**
	 * Something got in the way, which is nothing to remember of a file that was not
	 * begun.
	 */
	void isStopped(String code) {
		if (begun) {
			isRefused(code);
		}
	}

	// A file that comes again is no mistake, but worth knowing.
	private void warnOfEarlier() {
		ledger.imports(new ListImports(report.company(), sha256, 5))
			.files()
			.stream()
			.filter(earlier -> !earlier.id().endsWith(run.toUpperCase(Locale.ROOT)))
			.filter(earlier -> !earlier.state().equals(ImportRun.REFUSED))
			.findFirst()
			.ifPresent(earlier -> report
				.warn(Finding.of(Place.file(), ImportCode.FILE_SEEN_BEFORE, earlier.by(), earlier.accepted())));
	}

	private String title() {
		return Objects.requireNonNull(format, "a file of no format has no rows").title();
	}

}

package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

import io.dunwell.log.EventLog;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.query.Texts;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Imports files: tells what they are, reads them, and has the ledger take them in.
 */
public final class Imports {

	/** Larger files are refused; 50,000 invoices are about 5 MiB. */
	public static final int LARGEST_MIB = 32;

	private static final int LARGEST = LARGEST_MIB * 1024 * 1024;

	private final Switchboard switchboard;

	private final EventLog log;

	Imports(Switchboard switchboard, EventLog log) {
		this.switchboard = switchboard;
		this.log = log;
	}

	/**
	 * Imports one file. A second import of the same file changes nothing.
	 * @param fileName only remembered as where facts came from
	 * @param mapping YAML that says which column feeds which field, for tables; null for
	 * default names
	 * @param metaData who imports, with keys of {@link Meta}; with {@link Meta#DRY_RUN}
	 * nothing goes in, and the answer says what would
	 * @param language of the sentences in the result
	 * @throws UnreadableFile when the file is not one of ours: then nothing went in
	 * @throws Rejected {@code forbidden} without the role, {@code views-behind} when the
	 * views are too late to match receipts
	 */
	public ImportResult run(ImportKind kind, InputStream file, @Nullable String fileName, @Nullable String mapping,
			MetaData metaData, Locale language) throws IOException {
		checkRole(kind, metaData);
		byte[] bytes = file.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new UnreadableFile(ImportCode.FILE_TOO_LARGE, LARGEST_MIB);
		}
		MetaData from = fileName == null ? metaData : metaData.and(Meta.LINK, "file:" + fileName);
		Report report = new Report(Texts.in(language));
		History history = new History(ledger(from));
		String sha256 = History.sha256(bytes);
		FileFormat format = FileFormat.of(bytes);
		switch (kind) {
			case ACCOUNTS -> accounts(format, bytes, mapping, new InvoiceImport(ledger(from), report));
			case INVOICES -> invoices(format, bytes, mapping, new InvoiceImport(ledger(from), report));
			case STATEMENTS -> statements(format, bytes, mapping, new StatementImport(caughtUp(from), report));
		}
		history.warnOfEarlier(sha256, report);
		if (!from.containsKey(Meta.DRY_RUN)) {
			history.record(kind, format, fileName, sha256, report);
		}
		return report.result();
	}

	/** The metadata of who imports, or only tries. */
	public static MetaData by(MetaData caller, boolean dryRun) {
		return dryRun ? caller.and(Meta.DRY_RUN, "true") : caller;
	}

	private static void accounts(FileFormat format, byte[] bytes, @Nullable String mapping, InvoiceImport rows) {
		if (format != FileFormat.CSV) {
			throw otherKind(format, ImportKind.ACCOUNTS);
		}
		AccountsCsv.read(bytes, mapping, rows);
		rows.finish();
	}

	private static void invoices(FileFormat format, byte[] bytes, @Nullable String mapping, InvoiceImport rows) {
		switch (format) {
			case CSV -> InvoicesCsv.read(bytes, mapping, rows);
			case UBL_INVOICE -> UblReader.readInvoice(bytes, rows);
			case UBL_CREDIT_NOTE -> UblReader.readCreditNote(bytes, rows);
			case CII -> CiiReader.read(bytes, rows);
			case HYBRID_PDF -> withinPdf(HybridPdf.invoice(bytes), rows);
			default -> throw otherKind(format, ImportKind.INVOICES);
		}
		rows.finish();
	}

	private static void withinPdf(byte[] bytes, InvoiceImport rows) {
		FileFormat format = FileFormat.of(bytes);
		if (format == FileFormat.HYBRID_PDF || format == FileFormat.CSV) {
			throw new UnreadableFile(ImportCode.NO_INVOICE_IN_PDF);
		}
		invoices(format, bytes, null, rows);
	}

	private static void statements(FileFormat format, byte[] bytes, @Nullable String mapping, StatementImport rows) {
		switch (format) {
			case CSV -> StatementCsv.read(bytes, mapping, rows);
			case CAMT_052, CAMT_053, CAMT_054 -> CamtReader.read(bytes, rows);
			case PAIN_002 -> Pain002Reader.read(bytes, rows);
			case MT940 -> Mt940Reader.read(bytes, rows);
			case BAI2 -> Bai2Reader.read(bytes, rows);
			default -> throw otherKind(format, ImportKind.STATEMENTS);
		}
		rows.finish();
	}

	private Ledger ledger(MetaData metaData) {
		return new Ledger(switchboard, log, metaData);
	}

	// Receipts are matched to invoices that may have been imported a moment ago.
	private Ledger caughtUp(MetaData metaData) {
		return ledger(metaData.and(Meta.AT_LEAST, Long.toString(log.last())));
	}

	private static UnreadableFile otherKind(FileFormat format, ImportKind kind) {
		return new UnreadableFile(ImportCode.FILE_OF_OTHER_KIND, format.title(), kind.title());
	}

	// The command side decides; refused here, too, before a file is read.
	private static void checkRole(ImportKind kind, MetaData metaData) {
		AllowedTo allowed = kind.command().getAnnotation(AllowedTo.class);
		String role = String.valueOf(metaData.get(Meta.ROLE));
		if (allowed != null && Arrays.stream(allowed.value()).noneMatch(one -> one.name().equals(role))
				&& !role.equals("SYSTEM")) {
			throw new Rejected(Refusal.FORBIDDEN, kind.command().getSimpleName(), role.toLowerCase(Locale.ROOT));
		}
	}

}

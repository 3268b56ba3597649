package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

import io.dunwell.log.EventLog;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.query.Texts;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Imports files: tells what they are, reads them, and has the ledger take them in.
 */
public final class Imports {

	private final Switchboard switchboard;

	private final EventLog log;

	private final DataSize largest;

	/**
	 * @param largest file that is taken
	 */
	Imports(Switchboard switchboard, EventLog log, DataSize largest) {
		this.switchboard = switchboard;
		this.log = log;
		this.largest = largest;
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
		try (Spool spool = Spool.of(file, largest)) {
			return run(kind, spool, fileName, mapping, metaData, language);
		}
	}

	private ImportResult run(ImportKind kind, Spool file, @Nullable String fileName, @Nullable String mapping,
			MetaData metaData, Locale language) {
		MetaData from = fileName == null ? metaData : metaData.and(Meta.LINK, "file:" + fileName);
		Report report = new Report(Texts.in(language), ledger(from).home());
		History history = new History(ledger(from), report, kind, fileName, file.sha256OfBytes());
		try {
			FileFormat format = FileFormat.of(file);
			history.isOf(format);
			switch (kind) {
				case ACCOUNTS -> accounts(format, file, mapping, new InvoiceImport(ledger(from), report, history));
				case INVOICES -> invoices(format, file, mapping, new InvoiceImport(ledger(from), report, history));
				case STATEMENTS ->
					statements(format, file, mapping, new StatementImport(caughtUp(from), report, history));
			}
		}
		catch (UnreadableFile refused) {
			remember(refused, () -> history.isRefused(refused.code()));
			throw refused;
		}
		catch (Rejected stopped) {
			remember(stopped, () -> history.isStopped(stopped.refusal().code()));
			throw stopped;
		}
		// also a bug must not leave an import behind that seems to run
		catch (RuntimeException stopped) {
			remember(stopped, () -> history.isStopped(Refusal.UNCERTAIN.code()));
			throw stopped;
		}
		history.isDone();
		return report.result();
	}

	// What got in the way may be in the way of remembering it, too.
	private static void remember(RuntimeException failed, Runnable remembering) {
		try {
			remembering.run();
		}
		catch (RuntimeException again) {
			failed.addSuppressed(again);
		}
	}

	/** The metadata of who imports, or only tries. */
	public static MetaData by(MetaData caller, boolean dryRun) {
		return dryRun ? caller.and(Meta.DRY_RUN, "true") : caller;
	}

	/**
	 * The metadata of who imports what is of one company alone; what names none is of it.
	 * @param asked the company's code; null when its rows may name any
	 * @throws Rejected {@code not-your-company}
	 */
	public static MetaData of(@Nullable String asked, MetaData caller) {
		if (asked == null || asked.isBlank()) {
			return caller;
		}
		String company = Ids.company(asked);
		Object own = caller.get(Meta.COMPANY);
		if (own != null && !own.equals(company)) {
			throw new Rejected(Refusal.NOT_YOUR_COMPANY, own, company);
		}
		return caller.and(Meta.COMPANY, company);
	}

	private static void accounts(FileFormat format, Content content, @Nullable String mapping, InvoiceImport rows) {
		if (format != FileFormat.CSV) {
			throw otherKind(format, ImportKind.ACCOUNTS);
		}
		AccountsCsv.read(content, mapping, rows);
		rows.finish();
	}

	private static void invoices(FileFormat format, Content content, @Nullable String mapping, InvoiceImport rows) {
		do {
			switch (format) {
				case CSV -> InvoicesCsv.read(content, mapping, rows);
				case UBL_INVOICE -> UblReader.readInvoice(content.document(), rows);
				case UBL_CREDIT_NOTE -> UblReader.readCreditNote(content.document(), rows);
				case CII -> CiiReader.read(content.document(), rows);
				case HYBRID_PDF -> withinPdf(HybridPdf.invoice(content.document()), rows);
				default -> throw otherKind(format, ImportKind.INVOICES);
			}
		}
		while (rows.finish());
	}

	private static void withinPdf(byte[] bytes, InvoiceImport rows) {
		FileFormat format = FileFormat.of(Content.of(bytes));
		if (format == FileFormat.HYBRID_PDF || format == FileFormat.CSV) {
			throw new UnreadableFile(ImportCode.NO_INVOICE_IN_PDF);
		}
		invoices(format, Content.of(bytes), null, rows);
	}

	private static void statements(FileFormat format, Content content, @Nullable String mapping, StatementImport rows) {
		switch (format) {
			case CSV -> StatementCsv.read(content, mapping, rows);
			case CAMT_052, CAMT_053, CAMT_054 -> CamtReader.read(content, rows);
			case PAIN_002 -> Pain002Reader.read(content, rows);
			case MT940 -> Mt940Reader.read(content, rows);
			case BAI2 -> Bai2Reader.read(content, rows);
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

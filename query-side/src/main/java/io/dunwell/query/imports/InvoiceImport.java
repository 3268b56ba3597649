package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sends invoices, credit notes and accounts to the ledger in batches. Credit notes are
 * taken when the file is read once more: the invoice of one may stand further down in it.
 */
final class InvoiceImport implements Rows<Row> {

	private static final int BATCH = 500;

	private final Ledger ledger;

	private final Report report;

	private final History history;

	private final List<Placed> batch = new ArrayList<>();

	private final RepeatedNumbers numbers = new RepeatedNumbers();

	private boolean hasCreditNotes;

	private boolean again;

	InvoiceImport(Ledger ledger, Report report, History history) {
		this.ledger = ledger;
		this.report = report;
		this.history = history;
	}

	private record Placed(Place place, Row row) {

	}

	@Override
	public void row(Place place, Row told) {
		Row row = told.of(ledger.home());
		boolean creditNote = row.creditNote() != null;
		report.isOf(company(row));
		if (!again) {
			Finding repeated = numbers.check(place, row);
			if (repeated != null) {
				report.warn(repeated);
			}
			hasCreditNotes |= creditNote;
		}
		if (creditNote == again) {
			add(new Placed(place, row));
		}
	}

	private static @Nullable String company(Row row) {
		return row.invoice() != null ? row.invoice().company() : row.creditNote() != null ? row.creditNote().company()
				: row.opening() != null ? row.opening().company() : null;
	}

	@Override
	public void reject(Finding finding) {
		if (!again) {
			report.reject(finding);
		}
	}

	@Override
	public void warn(Finding finding) {
		if (!again) {
			report.warn(finding);
		}
	}

	/**
	 * Sends what is left; true when the file is to be read again, for its credit notes.
	 */
	boolean finish() {
		flush();
		again = !again && hasCreditNotes;
		return again;
	}

	private void add(Placed row) {
		batch.add(row);
		if (batch.size() == BATCH) {
			flush();
			history.goesOn();
		}
	}

	private void flush() {
		if (batch.isEmpty()) {
			return;
		}
		BatchResult result = ledger.tell(new RegisterInvoices(batch.stream().map(Placed::row).toList()), batch.size());
		for (int i = 0; i < batch.size(); i++) {
			report.outcome(batch.get(i).place(), result.outcomes().get(i));
		}
		batch.clear();
	}

}

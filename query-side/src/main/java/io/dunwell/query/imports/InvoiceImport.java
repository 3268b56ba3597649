package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;

/**
 * Sends invoices, credit notes and accounts to the ledger in batches. Credit notes wait
 * to the end: the invoice of one may stand further down in the file.
 */
final class InvoiceImport implements Rows<Row> {

	private static final int BATCH = 500;

	private final Ledger ledger;

	private final Report report;

	private final List<Placed> batch = new ArrayList<>();

	private final List<Placed> creditNotes = new ArrayList<>();

	private final RepeatedNumbers numbers = new RepeatedNumbers();

	InvoiceImport(Ledger ledger, Report report) {
		this.ledger = ledger;
		this.report = report;
	}

	private record Placed(Place place, Row row) {

	}

	@Override
	public void row(Place place, Row row) {
		Finding repeated = numbers.check(place, row);
		if (repeated != null) {
			report.warn(repeated);
		}
		if (row.creditNote() != null) {
			creditNotes.add(new Placed(place, row));
			return;
		}
		add(new Placed(place, row));
	}

	@Override
	public void reject(Finding finding) {
		report.reject(finding);
	}

	@Override
	public void warn(Finding finding) {
		report.warn(finding);
	}

	/** Sends what is left. */
	void finish() {
		creditNotes.forEach(this::add);
		flush();
	}

	private void add(Placed row) {
		batch.add(row);
		if (batch.size() == BATCH) {
			flush();
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

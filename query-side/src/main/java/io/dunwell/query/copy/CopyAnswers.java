package io.dunwell.query.copy;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.copy.FindInvoiceCopy;
import io.dunwell.messages.copy.InvoiceCopy;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.letter.InvoiceFiles;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers where a copy of an invoice would go. */
final class CopyAnswers {

	private final ViewReader<InvoiceHistory> invoices;

	private final ViewReader<Standing> standings;

	private final InvoiceFiles files;

	CopyAnswers(ViewReader<InvoiceHistory> invoices, ViewReader<Standing> standings, InvoiceFiles files) {
		this.invoices = invoices;
		this.standings = standings;
		this.files = files;
	}

	@QueryHandler
	InvoiceCopy handle(FindInvoiceCopy query) {
		String company = Ids.company(query.company());
		InvoiceHistory invoice = invoices.find(Ids.invoice(company, query.invoice()));
		if (invoice == null) {
			throw new Rejected(Refusal.UNKNOWN_INVOICE, query.invoice());
		}
		Standing.Profile profile = Fold.known(standings.find(invoice.account()), invoice.account()).profile();
		String email = profile.contact().email();
		if (email == null) {
			throw new Rejected(Refusal.NO_ADDRESS, profile.code());
		}
		if (files.find(company, invoice.number()).isEmpty()) {
			throw new Rejected(Refusal.NO_DOCUMENT, invoice.number());
		}
		return new InvoiceCopy(profile.code(), profile.name().text(), invoice.number(), email);
	}

}

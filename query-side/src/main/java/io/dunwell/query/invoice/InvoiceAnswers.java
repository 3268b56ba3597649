package io.dunwell.query.invoice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about invoices. */
final class InvoiceAnswers {

	private final ViewReader<InvoiceHistory> invoices;

	private final ViewReader<Quoted> quoted;

	InvoiceAnswers(ViewReader<InvoiceHistory> invoices, ViewReader<Quoted> quoted) {
		this.invoices = invoices;
		this.quoted = quoted;
	}

	@QueryHandler
	InvoiceMatches handle(FindInvoices query) {
		String company = Ids.company(query.company());
		Map<String, InvoiceMatch> matches = new LinkedHashMap<>();
		add(matches, invoices.get(query.numbers().stream().map(number -> Ids.invoice(company, number)).toList()));
		for (String reference : query.references()) {
			String compared = Ids.reference(reference);
			add(matches, invoices.list(Range.of(InvoiceHistory.BY_REFERENCE, company, compared)));
			add(matches,
					invoices.get(quoted.list(Range.of(Quoted.BY_REFERENCE, company, compared))
						.stream()
						.map(Quoted::invoice)
						.toList()));
		}
		return new InvoiceMatches(List.copyOf(matches.values()));
	}

	private static void add(Map<String, InvoiceMatch> matches, List<InvoiceHistory> found) {
		found.forEach(invoice -> matches.put(invoice.invoice(), new InvoiceMatch(invoice.invoice(), invoice.number(),
				invoice.account(), invoice.reference(), invoice.due(), invoice.openNow())));
	}

}

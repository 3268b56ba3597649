package io.dunwell.query.cash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Finds the invoices that cash may name. */
final class InvoiceAnswers {

	private final ViewReader<InvoiceHistory> invoices;

	private final ViewReader<Quoted> quoted;

	private final AccountIndex accounts;

	InvoiceAnswers(ViewReader<InvoiceHistory> invoices, ViewReader<Quoted> quoted, AccountIndex accounts) {
		this.invoices = invoices;
		this.quoted = quoted;
		this.accounts = accounts;
	}

	@QueryHandler
	InvoiceMatches handle(FindInvoices query) {
		String company = Ids.company(query.company());
		AccountIndex.Now names = accounts.now();
		Map<String, InvoiceMatch> matches = new LinkedHashMap<>();
		Consumer<List<InvoiceHistory>> add = found -> found
			.forEach(invoice -> matches.put(invoice.invoice(), match(invoice, names.apply(invoice.account()))));
		add.accept(invoices.get(query.numbers().stream().map(number -> Ids.invoice(company, number)).toList()));
		for (String reference : query.references()) {
			String compared = Ids.reference(reference);
			add.accept(invoices.list(Range.of(InvoiceHistory.BY_REFERENCE, company, compared)));
			List<Quoted> other = quoted.list(Range.of(Quoted.BY_REFERENCE, company, compared));
			add.accept(invoices.get(other.stream().map(Quoted::invoice).toList()));
		}
		return new InvoiceMatches(List.copyOf(matches.values()));
	}

	private static InvoiceMatch match(InvoiceHistory invoice, @Nullable AccountName account) {
		return new InvoiceMatch(invoice.invoice(), invoice.number(), invoice.account(), invoice.reference(),
				invoice.due(), invoice.openNow(), (account != null) ? account.parent() : null);
	}

}

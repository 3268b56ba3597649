package io.dunwell.query.cash;

import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What cash application looks up, and what it suggests. */
@AutoConfiguration
class CashConfiguration {

	@Bean
	View<Quoted> invoiceReferences() {
		return Quoted.VIEW;
	}

	@Bean
	View<KnownPayer> payers() {
		return KnownPayer.VIEW;
	}

	@Bean
	InvoiceAnswers invoiceAnswers(ViewReader<InvoiceHistory> invoices, AccountIndex accounts, Views views) {
		return new InvoiceAnswers(invoices, views.reader(Quoted.VIEW), accounts);
	}

	@Bean
	PayerAnswers payerAnswers(Views views, ViewReader<Standing> standings, AccountIndex accounts) {
		return new PayerAnswers(views.reader(KnownPayer.VIEW), standings, accounts);
	}

	@Bean
	SuggestionAnswers suggestionAnswers(ViewReader<CashHistory> cash, InvoiceAnswers invoices, PayerAnswers payers,
			AccountIndex accounts) {
		return new SuggestionAnswers(cash, invoices, payers, accounts);
	}

}

package io.dunwell.query.ledger;

import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Views of the documents here. */
@AutoConfiguration
class LedgerConfiguration {

	@Bean
	View<AccountName> accountNames() {
		return AccountName.VIEW;
	}

	@Bean
	View<InvoiceHistory> invoices() {
		return InvoiceHistory.VIEW;
	}

	@Bean
	View<CashHistory> cash() {
		return CashHistory.VIEW;
	}

	@Bean
	AccountIndex accountIndex(Views views) {
		return new AccountIndex(views.reader(AccountName.VIEW));
	}

	@Bean
	ViewReader<InvoiceHistory> invoiceReader(Views views) {
		return views.reader(InvoiceHistory.VIEW);
	}

	@Bean
	ViewReader<CashHistory> cashReader(Views views) {
		return views.reader(CashHistory.VIEW);
	}

}

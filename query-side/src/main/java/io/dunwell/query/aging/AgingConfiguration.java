package io.dunwell.query.aging;

import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.view.ViewReader;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The answers about receivables by age. */
@AutoConfiguration
class AgingConfiguration {

	@Bean
	AgingAnswers agingAnswers(ViewReader<InvoiceHistory> invoices, ViewReader<CashHistory> cash,
			AccountIndex accounts) {
		return new AgingAnswers(invoices, cash, accounts);
	}

}

package io.dunwell.query.invoice;

import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.view.ViewReader;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The answers about invoices. */
@AutoConfiguration
class InvoiceConfiguration {

	@Bean
	InvoiceAnswers invoiceAnswers(ViewReader<InvoiceHistory> invoices) {
		return new InvoiceAnswers(invoices);
	}

}

package io.dunwell.query.payment;

import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The answers about payments. */
@AutoConfiguration
class PaymentConfiguration {

	@Bean
	View<Receipt> receipts() {
		return Receipt.VIEW;
	}

	@Bean
	PaymentAnswers paymentAnswers(ViewReader<CashHistory> cash, Views views) {
		return new PaymentAnswers(cash, views.reader(Receipt.VIEW));
	}

}

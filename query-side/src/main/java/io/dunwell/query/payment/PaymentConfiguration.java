package io.dunwell.query.payment;

import io.dunwell.query.ledger.CashHistory;
import io.dunwell.query.view.ViewReader;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The answers about payments. */
@AutoConfiguration
class PaymentConfiguration {

	@Bean
	PaymentAnswers paymentAnswers(ViewReader<CashHistory> cash) {
		return new PaymentAnswers(cash);
	}

}

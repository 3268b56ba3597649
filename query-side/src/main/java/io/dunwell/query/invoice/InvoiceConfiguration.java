package io.dunwell.query.invoice;

import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What was written off. */
@AutoConfiguration
class InvoiceConfiguration {

	@Bean
	View<WriteOff> writeOffs() {
		return WriteOff.VIEW;
	}

	@Bean
	WriteOffAnswers writeOffAnswers(Views views, AccountIndex accounts) {
		return new WriteOffAnswers(views.reader(WriteOff.VIEW), accounts);
	}

}

package io.dunwell.query.promise;

import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The promises that stand, and the answers from them. */
@AutoConfiguration
class PromiseConfiguration {

	@Bean
	View<DuePromise> promisesDue() {
		return DuePromise.VIEW;
	}

	@Bean
	PromiseAnswers promiseAnswers(Views views, AccountIndex accounts) {
		return new PromiseAnswers(views.reader(DuePromise.VIEW), accounts);
	}

}

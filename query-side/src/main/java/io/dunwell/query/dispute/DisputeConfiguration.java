package io.dunwell.query.dispute;

import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The disputes that are open, and the answers from them. */
@AutoConfiguration
class DisputeConfiguration {

	@Bean
	View<Contested> openDisputes() {
		return Contested.VIEW;
	}

	@Bean
	View<Proposed> disputeProposals() {
		return Proposed.VIEW;
	}

	@Bean
	DisputeAnswers disputeAnswers(Views views, AccountIndex accounts) {
		return new DisputeAnswers(views.reader(Contested.VIEW), views.reader(Proposed.VIEW), accounts);
	}

}

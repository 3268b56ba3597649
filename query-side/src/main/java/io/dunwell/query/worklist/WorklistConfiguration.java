package io.dunwell.query.worklist;

import java.time.Clock;

import io.dunwell.log.EventLog;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Account standings in the order of their worth, and the answers from them. */
@AutoConfiguration
class WorklistConfiguration {

	@Bean
	View<Standing> standings() {
		return WorklistAnswers.STANDINGS;
	}

	@Bean
	ViewReader<Standing> standingReader(Views views) {
		return views.reader(WorklistAnswers.STANDINGS);
	}

	@Bean
	View<PlannedCall> callbacksDue() {
		return PlannedCall.VIEW;
	}

	@Bean
	CallbackAnswers callbackAnswers(Views views, AccountIndex accounts) {
		return new CallbackAnswers(views.reader(PlannedCall.VIEW), accounts);
	}

	@Bean
	WorklistAnswers worklistAnswers(ViewReader<Standing> standings, EventLog log,
			@Qualifier("deskClock") Clock deskClock) {
		return new WorklistAnswers(standings, log, deskClock);
	}

}

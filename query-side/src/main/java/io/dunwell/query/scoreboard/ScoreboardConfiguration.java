package io.dunwell.query.scoreboard;

import java.time.Clock;

import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What the team is measured by, and the answers from it. */
@AutoConfiguration
class ScoreboardConfiguration {

	@Bean
	View<PromisedLine> promisedLines() {
		return PromisedLine.VIEW;
	}

	@Bean
	View<Gain> gains() {
		return Gain.VIEW;
	}

	@Bean
	View<Colleague> recognition() {
		return Colleague.VIEW;
	}

	@Bean
	ScoreboardAnswers scoreboardAnswers(Views views, ViewReader<Standing> standings, AccountIndex accounts,
			@Qualifier("deskClock") Clock deskClock) {
		return new ScoreboardAnswers(views.reader(PromisedLine.VIEW), views.reader(Gain.VIEW),
				views.reader(Colleague.VIEW), standings, accounts, deskClock);
	}

}

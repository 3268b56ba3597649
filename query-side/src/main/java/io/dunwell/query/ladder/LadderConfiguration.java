package io.dunwell.query.ladder;

import java.time.Clock;

import io.dunwell.log.service.Switchboard;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Notices and steps, and the answers from them. */
@AutoConfiguration
class LadderConfiguration {

	@Bean
	View<Notice> notices() {
		return Notice.VIEW;
	}

	@Bean
	View<Climb> climbs() {
		return Climb.VIEW;
	}

	@Bean
	ViewReader<Climb> climbReader(Views views) {
		return views.reader(Climb.VIEW);
	}

	/** The gateways are there once all handlers are. */
	@Bean
	LadderAnswers ladderAnswers(Views views, ViewReader<Standing> standings, AccountIndex accounts,
			ObjectProvider<CommandGateway> commands, ObjectProvider<QueryGateway> queries,
			@Qualifier("deskClock") Clock deskClock) {
		return new LadderAnswers(views.reader(Notice.VIEW), standings, accounts,
				() -> new Switchboard(commands.getObject(), queries.getObject()), deskClock);
	}

}

package io.dunwell.query.contact;

import java.time.Clock;

import io.dunwell.log.service.Switchboard;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.ViewReader;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The answers about contacts. */
@AutoConfiguration
class ContactConfiguration {

	/** The gateways are there once all handlers are. */
	@Bean
	ContactAnswers contactAnswers(AccountIndex accounts, ObjectProvider<CommandGateway> commands,
			ObjectProvider<QueryGateway> queries, @Qualifier("deskClock") Clock deskClock) {
		return new ContactAnswers(accounts, () -> new Switchboard(commands.getObject(), queries.getObject()),
				deskClock);
	}

	@Bean
	CallAnswers callAnswers(ViewReader<Standing> standings, ObjectProvider<CommandGateway> commands,
			ObjectProvider<QueryGateway> queries, @Qualifier("deskClock") Clock deskClock) {
		return new CallAnswers(standings, () -> new Switchboard(commands.getObject(), queries.getObject()), deskClock);
	}

}

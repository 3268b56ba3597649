package io.dunwell.query.account;

import java.time.Clock;

import io.dunwell.query.ladder.Climb;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.ViewReader;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The answers about accounts. */
@AutoConfiguration
class AccountConfiguration {

	@Bean
	AccountAnswers accountAnswers(ViewReader<Standing> standings, ViewReader<Climb> climbs, AccountIndex accounts,
			@Qualifier("deskClock") Clock deskClock) {
		return new AccountAnswers(standings, climbs, accounts, deskClock);
	}

}

package io.dunwell.query.credit;

import java.net.URI;
import java.time.Clock;

import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.ViewReader;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Whose credit is stopped, and the order system if there is one to be told. */
@AutoConfiguration(afterName = "io.dunwell.query.view.ViewAutoConfiguration")
class CreditConfiguration {

	@Bean
	CreditAnswers creditAnswers(ViewReader<Standing> standings, @Qualifier("deskClock") Clock deskClock) {
		return new CreditAnswers(standings, deskClock);
	}

	@Bean
	@ConditionalOnProperty("dunwell.webhooks.credit.url")
	CreditReader creditReader(@Value("${dunwell.webhooks.credit.url}") URI url,
			@Value("${dunwell.webhooks.credit.secret}") String secret,
			StreamableMessageSource<TrackedEventMessage<?>> log, TokenStore tokens, TransactionManager transactions) {
		return new CreditReader(new CreditHook(url, secret), log, tokens, transactions);
	}

}

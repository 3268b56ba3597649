package io.dunwell.query.console;

import java.time.Clock;

import io.dunwell.log.EventLog;
import io.dunwell.query.rest.Desk;
import io.dunwell.query.rest.EdgeAutoConfiguration;
import io.dunwell.query.rest.EdgeProperties;
import io.dunwell.query.rest.Tokens;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The web console at {@code /}. */
@AutoConfiguration(after = EdgeAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ LoginController.class, OverviewController.class, AccountPagesController.class, WorklistController.class,
		DayController.class, DecisionsController.class, LettersController.class, ProblemsController.class,
		CallsController.class, ScoreboardPagesController.class, AuditPagesController.class, ImportPagesController.class,
		LadderPagesController.class })
public class ConsoleAutoConfiguration {

	@Bean
	ConsoleLogin consoleLogin(Tokens tokens, Desk desk, EdgeProperties properties) {
		return new ConsoleLogin(tokens, desk, properties.sandbox());
	}

	@Bean
	@Order(20)
	SecurityFilterChain consoleSecurity(HttpSecurity http, ConsoleLogin login) throws Exception {
		return ConsoleSecurity.chain(http, login);
	}

	@Bean
	Live live(QueryGateway queries) {
		return new Live(queries);
	}

	/** Templates call it {@code @page}. */
	@Bean
	Page page(@Qualifier("deskClock") Clock deskClock, Live live) {
		return new Page(deskClock, live);
	}

	@Bean
	Telling telling(Desk desk, Page page, EventLog log) {
		return new Telling(desk, page, log);
	}

	@Bean
	HealthLine healthLine(ObjectProvider<HealthEndpoint> endpoint) {
		return new HealthLine(endpoint);
	}

}

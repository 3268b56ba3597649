package io.dunwell.query.view;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneId;

import javax.sql.DataSource;

import io.dunwell.log.LogAutoConfiguration;
import io.dunwell.log.LogSchema;
import io.dunwell.log.json.DunwellJson;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Every {@link View} bean is kept up to date, beside the log in PostgreSQL. */
@AutoConfiguration(
		after = { LogAutoConfiguration.class, TransactionAutoConfiguration.class, AxonAutoConfiguration.class })
@ConditionalOnBean(LogSchema.class)
class ViewAutoConfiguration {

	/** The machine's clock in the company's zone, where nobody simulates another. */
	@Bean
	@ConditionalOnMissingBean(name = "deskClock")
	Clock deskClock(@Value("${dunwell.company.time-zone:Europe/Stockholm}") ZoneId zone) {
		return Clock.system(zone);
	}

	/**
	 * A node's claims on its views outlive a crash by ten seconds, unless the next one
	 * has its name: the embedded desk is always the only one.
	 */
	@Bean
	ViewBackend viewBackend(DataSource database, TransactionManager transactions, Serializer general,
			@Qualifier("eventSerializer") Serializer events, @Value("${dunwell.mode:embedded}") String mode) {
		ViewSchema.migrate(database);
		String node = mode.equals("embedded") ? "desk" : ManagementFactory.getRuntimeMXBean().getName();
		return new PostgresViewBackend(database, transactions, general, events, node);
	}

	@Bean
	Views views(ObjectProvider<View<?>> declared, ViewBackend backend,
			StreamableMessageSource<TrackedEventMessage<?>> log, DunwellJson json,
			@Qualifier("deskClock") Clock deskClock) {
		return new Views(declared.orderedStream().toList(), backend, log, json.sealing(), deskClock);
	}

	@Bean
	ViewsHealth viewsHealthIndicator(Views views) {
		return new ViewsHealth(views);
	}

	@Bean
	ViewsMetrics viewsMetrics(Views views) {
		return new ViewsMetrics(views);
	}

	@Bean
	ViewsEndpoint viewsEndpoint(Views views) {
		return new ViewsEndpoint(views);
	}

	@Bean
	ViewsAnswers viewsAnswers(Views views) {
		return new ViewsAnswers(views);
	}

}

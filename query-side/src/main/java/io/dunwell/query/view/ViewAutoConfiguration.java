package io.dunwell.query.view;

import java.time.Clock;
import java.time.ZoneId;

import io.dunwell.log.json.DunwellJson;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Every {@link View} bean is kept up to date, where there is a database for views. */
@AutoConfiguration(after = ViewBackendAutoConfiguration.class)
@ConditionalOnBean(ViewBackend.class)
class ViewAutoConfiguration {

	/** The machine's clock in the company's zone, where nobody simulates another. */
	@Bean
	@ConditionalOnMissingBean(name = "deskClock")
	Clock deskClock(@Value("${dunwell.company.time-zone:Europe/Stockholm}") ZoneId zone) {
		return Clock.system(zone);
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
	ViewsAnswers viewsAnswers(Views views, QueryUpdateEmitter updates) {
		return new ViewsAnswers(views, updates);
	}

	@Bean
	SmartInitializingSingleton outagesAreRefused(QueryBus questions) {
		return () -> questions.registerHandlerInterceptor(new OutagesRefused());
	}

}

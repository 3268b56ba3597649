package io.dunwell.command;

import java.time.Clock;
import java.time.ZoneId;

import io.dunwell.command.day.DayRunner;
import io.dunwell.command.day.StaleCases;
import io.dunwell.command.problem.DueChecks;
import io.dunwell.command.task.DueTasks;
import io.dunwell.command.unit.OwnVoice;
import io.dunwell.command.worklist.DueCallbacks;
import io.dunwell.log.EventLog;
import io.dunwell.log.service.Switchboard;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What the desk does by itself. It asks views: it needs a query side to be alive. */
@AutoConfiguration(after = CommandSideConfiguration.class,
		afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBean({ QueryGateway.class, EventLog.class })
@EnableConfigurationProperties(CompanyProperties.class)
public class DeskAutoConfiguration {

	@Bean
	OwnVoice ownVoice(CommandGateway commands, QueryGateway queries) {
		return new OwnVoice(new Switchboard(commands, queries));
	}

	@Bean
	DayRunner dayRunner(EventStore events, OwnVoice ownVoice, EventLog log) {
		return new DayRunner(events, ownVoice, log::last);
	}

	@Bean
	DueCallbacks dueCallbacks(OwnVoice ownVoice, EventLog log) {
		return new DueCallbacks(ownVoice, log::last);
	}

	@Bean
	StaleCases staleCases(OwnVoice ownVoice, EventLog log) {
		return new StaleCases(ownVoice, log::last);
	}

	@Bean
	WhatIsDue whatIsDue(DueCallbacks callbacks, DayRunner days, StaleCases stale, OwnVoice ownVoice, EventLog log,
			CompanyProperties company) {
		return new WhatIsDue(callbacks, days, stale, new DueTasks(ownVoice, log::last),
				new DueChecks(ownVoice, log::last), ZoneId.of(company.timeZone()));
	}

	/** Not where somebody only looks at the log. */
	@Bean
	@ConditionalOnBooleanProperty("dunwell.days")
	EveryMinute everyMinute(WhatIsDue due, @Qualifier("deskClock") Clock deskClock) {
		return new EveryMinute(due, deskClock);
	}

}

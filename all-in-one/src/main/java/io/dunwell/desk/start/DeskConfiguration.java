package io.dunwell.desk.start;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dunwell.command.WhatIsDue;
import io.dunwell.command.day.DayRunner;
import io.dunwell.command.unit.OwnVoice;
import io.dunwell.desk.clock.ClockController;
import io.dunwell.desk.demo.DemoCompany;
import io.dunwell.desk.demo.DemoWorkspace;
import io.dunwell.desk.folder.Keep;
import io.dunwell.log.EventLog;
import io.dunwell.log.OnPostgres;
import io.dunwell.log.clock.DeskClock;
import io.dunwell.log.embedded.EmbeddedDatabase;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Meta;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.sandbox.SandboxWorkspace;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** All sides in one process, or those that {@link Parts} leaves. */
@SpringBootConfiguration
@EnableAutoConfiguration
class DeskConfiguration {

	/** For one file of the demo company's. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path folder;

	DeskConfiguration(@Value("${dunwell.data-dir}") Path folder) {
		this.folder = folder;
	}

	@Bean
	@ConditionalOnProperty(name = "dunwell.mode", havingValue = "embedded", matchIfMissing = true)
	HikariDataSource dataSource(EmbeddedDatabase database) {
		return database.dataSource();
	}

	/** The desk that holds the lock is the only reader. */
	@Bean
	@ConditionalOnProperty(name = "dunwell.mode", havingValue = "postgres")
	FreedClaims freedClaims(DataSource database) {
		return new FreedClaims(database);
	}

	/** In distributed mode the log brings one along, which all services share. */
	@Bean
	@Conditional(OnPostgres.class)
	DeskClock deskClock(@Value("${dunwell.company.time-zone:Europe/Stockholm}") ZoneId zone,
			@Value("${dunwell.clock.start:#{null}}") @Nullable Instant start) {
		return DeskClock.of(new Keep(folder, "clock.properties"), zone, start);
	}

	@Bean
	Presence presence(@Value("${dunwell.tokens.admin}") String adminToken) {
		return new Presence(folder, adminToken);
	}

	@Bean
	@ConditionalOnBooleanProperty("dunwell.sandbox")
	ClockController clockController(DeskClock deskClock, OwnVoice desk, EventLog log, WhatIsDue due) {
		return new ClockController(deskClock, () -> desk.askHoweverLong(new FindViewsPosition(), log.last()), due);
	}

	@Bean
	@ConditionalOnBooleanProperty("dunwell.sandbox")
	SandboxWorkspace sandboxWorkspace() {
		return DemoWorkspace.create();
	}

	@Bean
	@ConditionalOnBooleanProperty("dunwell.sandbox")
	ApplicationRunner demoCompany(CommandGateway commands, QueryGateway queries, DeskClock deskClock, DayRunner days,
			EventLog log, @Value("${dunwell.demo:false}") boolean demo) {
		DemoCompany company = new DemoCompany(new Switchboard(commands, queries, PATIENCE), folder,
				(date, at) -> days.runUpTo(date, MetaData.with(Meta.RECORDED, at.toString())), log::last);
		Progress progress = Progress.here("Filling the demo company:");
		return arguments -> {
			if (demo) {
				company.tell(LocalDate.now(deskClock), progress::at);
			}
			else {
				company.people();
			}
		};
	}

}

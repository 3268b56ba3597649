package io.dunwell.desk.proof;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.command.CommandSideConfiguration;
import io.dunwell.log.EventLog;
import io.dunwell.log.LogAutoConfiguration;
import io.dunwell.messages.Command;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Role;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The log and the handlers on a database that is already there, and nothing else. */
final class WriteSide implements AutoCloseable {

	private static final int PAGE = 1000;

	private final ConfigurableApplicationContext context;

	private WriteSide(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * @param properties where the database is, as {@code spring.datasource.*}
	 */
	static WriteSide on(String... properties) {
		return new WriteSide(new SpringApplicationBuilder(Wiring.class).web(WebApplicationType.NONE)
			.properties("axon.axonserver.enabled=false", "spring.main.banner-mode=off", "logging.level.root=warn",
					"spring.datasource.hikari.maximum-pool-size=20")
			.properties(properties)
			.run());
	}

	/**
	 * Says a command, as a controller, who may also approve.
	 * @param key idempotency key; empty for none
	 */
	Object say(Command command, String actor, String key) {
		MetaData metaData = MetaData.with(Meta.ACTOR, actor).and(Meta.ROLE, Role.CONTROLLER.name());
		return context.getBean(CommandGateway.class)
			.sendAndWait(new GenericCommandMessage<>(command,
					key.isEmpty() ? metaData : metaData.and(Meta.IDEMPOTENCY_KEY, key)));
	}

	/** All that was ever said, in order. */
	List<EventLog.LoggedEvent> log() {
		EventLog log = context.getBean(EventLog.class);
		List<EventLog.LoggedEvent> all = new ArrayList<>();
		List<EventLog.LoggedEvent> page;
		do {
			page = log.read(all.isEmpty() ? 0 : all.getLast().position(), PAGE);
			all.addAll(page);
		}
		while (!page.isEmpty());
		return all;
	}

	@Override
	public void close() {
		context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			LogAutoConfiguration.class, CommandSideConfiguration.class, EventProcessingAutoConfiguration.class,
			InfraConfiguration.class, TransactionAutoConfiguration.class, JdbcAutoConfiguration.class,
			AxonTracingAutoConfiguration.class, AxonAutoConfiguration.class })
	static class Wiring {

	}

}

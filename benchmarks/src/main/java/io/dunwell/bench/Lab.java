package io.dunwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.dunwell.command.CommandSideConfiguration;
import io.dunwell.log.LogAutoConfiguration;
import io.dunwell.log.embedded.EmbeddedDatabase;
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
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The write side on an embedded PostgreSQL of its own, durable as in production, in a
 * folder that is deleted afterwards.
 */
final class Lab implements AutoCloseable {

	private final Path folder;

	private final ConfigurableApplicationContext desk;

	Lab() throws IOException {
		folder = Files.createTempDirectory("dunwell-bench");
		EmbeddedDatabase database = EmbeddedDatabase.start(folder); // the context closes
																	// it
		desk = new SpringApplicationBuilder(WriteSide.class).web(WebApplicationType.NONE)
			.initializers(context -> ((GenericApplicationContext) context).registerBean(EmbeddedDatabase.class,
					() -> database))
			.properties("spring.datasource.url=" + database.jdbcUrl(), "spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password(),
					"spring.datasource.hikari.maximum-pool-size=20", "axon.axonserver.enabled=false",
					"spring.main.banner-mode=off", "logging.level.root=warn")
			.run();
	}

	/**
	 * Processor time spent so far by this process and by the database. On a machine that
	 * others use too, it says more than the clock.
	 */
	Duration cpu() throws IOException {
		String postmaster = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid")).getFirst();
		ProcessHandle server = ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow();
		return Stream.concat(Stream.of(ProcessHandle.current(), server), server.descendants())
			.map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	<T> T get(Class<T> type) {
		return desk.getBean(type);
	}

	DataSource dataSource() {
		return get(DataSource.class);
	}

	/** Says a command as its edges do, through the gateway. */
	Object say(Command command, MetaData metaData) {
		return get(CommandGateway.class).sendAndWait(new GenericCommandMessage<>(command, metaData));
	}

	static MetaData by(String actor) {
		return MetaData.with(Meta.ACTOR, actor).and(Meta.ROLE, Role.ADMIN.name()).and(Meta.CHANNEL, "rest");
	}

	@Override
	public void close() throws IOException {
		desk.close();
		FileSystemUtils.deleteRecursively(folder);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			LogAutoConfiguration.class, CommandSideConfiguration.class, EventProcessingAutoConfiguration.class,
			InfraConfiguration.class, TransactionAutoConfiguration.class, JdbcAutoConfiguration.class,
			AxonTracingAutoConfiguration.class, AxonAutoConfiguration.class })
	static class WriteSide {

	}

}

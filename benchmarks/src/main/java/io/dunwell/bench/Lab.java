package io.dunwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.dunwell.log.embedded.EmbeddedDatabase;
import io.dunwell.messages.Command;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Role;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.util.FileSystemUtils;

/**
 * Both sides on an embedded PostgreSQL of its own, durable as in production, in a folder
 * that is deleted afterwards. The views stand still until they are started.
 */
final class Lab implements AutoCloseable {

	private final Path folder;

	private final ConfigurableApplicationContext desk;

	Lab() throws IOException {
		folder = Files.createTempDirectory("dunwell-bench");
		EmbeddedDatabase database = EmbeddedDatabase.start(folder); // the context closes
																	// it
		desk = new SpringApplicationBuilder(BothSides.class).web(WebApplicationType.NONE)
			.initializers(context -> ((GenericApplicationContext) context).registerBean(EmbeddedDatabase.class,
					() -> database))
			.properties("spring.datasource.url=" + database.jdbcUrl(), "spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password(),
					"spring.datasource.hikari.maximum-pool-size=20", "axon.axonserver.enabled=false",
					"spring.flyway.enabled=false", "spring.main.banner-mode=off", "logging.level.root=warn")
			.run();
		views().stop();
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

	Views views() {
		return get(Views.class);
	}

	/** All declarations of views. */
	List<View<?>> declaredViews() {
		return desk.<View<?>>getBeanProvider(ResolvableType.forClass(View.class)).stream().toList();
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

	@EnableAutoConfiguration
	static class BothSides {

	}

}

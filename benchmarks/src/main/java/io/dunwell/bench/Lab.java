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
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Both sides in this process, and what they keep in others: an embedded PostgreSQL of its
 * own, durable as in production, in a folder that is deleted afterwards; or the servers
 * of distributed mode. The views stand still until they are started.
 */
final class Lab implements AutoCloseable {

	private final @Nullable Path folder;

	private final ConfigurableApplicationContext desk;

	/** Those that were started for it. */
	private final List<ProcessHandle> servers;

	/** Embedded. */
	Lab() throws IOException {
		this(Files.createTempDirectory("dunwell-bench"), true);
	}

	/** Embedded, in a folder that stays. */
	Lab(Path folder) throws IOException {
		this(folder, false);
	}

	private Lab(Path own, boolean deletes) throws IOException {
		EmbeddedDatabase database = EmbeddedDatabase.start(own); // the context closes it
		folder = deletes ? own : null;
		desk = both().initializers(
				context -> ((GenericApplicationContext) context).registerBean(EmbeddedDatabase.class, () -> database))
			.properties("spring.datasource.url=" + database.jdbcUrl(), "spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password(),
					"spring.datasource.hikari.maximum-pool-size=20", "axon.axonserver.enabled=false",
					"spring.flyway.enabled=false")
			.run();
		String postmaster = Files.readAllLines(own.resolve("postgres").resolve("postmaster.pid")).getFirst();
		servers = List.of(ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow());
		views().stop();
	}

	/**
	 * Distributed, with what the services start with. Every command goes out to Axon
	 * Server and comes back from there: its bus knows no shorter way to a handler of its
	 * own process.
	 * @param axonServer host and port
	 * @param mongo the URI of a database
	 * @param servers those that count as processor time
	 */
	Lab(String axonServer, String mongo, List<ProcessHandle> servers) throws IOException {
		this.folder = null;
		this.servers = servers;
		this.desk = both()
			.properties(
					PropertiesLoaderUtils.loadProperties(new ClassPathResource("io/dunwell/log/service.properties")))
			.properties("axon.axonserver.servers=" + axonServer, "axon.axonserver.component-name=benchmarks",
					"spring.mongodb.uri=" + mongo, "logging.level.io.dunwell=warn")
			.run();
		views().stop();
	}

	private static SpringApplicationBuilder both() {
		return new SpringApplicationBuilder(BothSides.class).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "dunwell.letters.send=false");
	}

	/**
	 * Processor time spent so far by this process and by the servers that were started
	 * for it. On a machine that others use too, it says more than the clock.
	 */
	Duration cpu() {
		return ownCpu()
			.plus(sum(servers.stream().flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))));
	}

	/** The same of this process alone. */
	static Duration ownCpu() {
		return sum(Stream.of(ProcessHandle.current()));
	}

	private static Duration sum(Stream<ProcessHandle> processes) {
		return processes.map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
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

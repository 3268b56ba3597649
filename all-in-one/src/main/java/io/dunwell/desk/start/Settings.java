package io.dunwell.desk.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What is decided before there is a context, read from where Spring Boot would read it:
 * arguments, system properties, environment, files.
 *
 * @param dataDir absolute
 * @param mode {@code embedded}, {@code postgres} or {@code distributed}
 * @param demo whether to play the demo company's past into an empty ledger
 * @param sandbox whether anybody may be anybody: a pretended Slack, a clock to move
 * @param address where to listen
 * @param port 0 for any that is free
 * @param serves until it is stopped, and not for one command
 * @param properties as given on the command line, {@code --name=value}
 */
public record Settings(Path dataDir, String mode, boolean demo, boolean sandbox, String address, int port,
		boolean serves, List<String> properties) {

	private static final int PORT = 8080;

	public static Settings of(List<String> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SimpleCommandLinePropertySource(properties.toArray(String[]::new)));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		Binder binder = Binder.get(environment);
		boolean demo = binder.bind("dunwell.demo", Boolean.class).orElse(false);
		return new Settings(
				Path.of(binder.bind("dunwell.data-dir", String.class).orElse("data")).toAbsolutePath().normalize(),
				binder.bind("dunwell.mode", String.class).orElse("embedded"), demo,
				binder.bind("dunwell.sandbox", Boolean.class).orElse(demo),
				binder.bind("server.address", String.class).orElse("127.0.0.1"),
				binder.bind("server.port", Integer.class).orElse(PORT), true, List.copyOf(properties));
	}

	/**
	 * The same folder for one command: out of the way of others, and nothing is played.
	 */
	public Settings aside() {
		List<String> quiet = new ArrayList<>(List.of("--server.port=0", "--dunwell.demo=false",
				"--dunwell.sandbox=false", "--dunwell.days=false", "--dunwell.webhooks.credit.url=false",
				"--dunwell.imports.folder=false", "--logging.level.io.dunwell=warn"));
		// a property said twice is a list of both
		properties.stream()
			.filter(property -> quiet.stream().noneMatch(own -> name(own).equals(name(property))))
			.toList()
			.forEach(quiet::add);
		return new Settings(dataDir, mode, false, false, address, 0, false, quiet);
	}

	private static String name(String property) {
		return property.split("=", 2)[0];
	}

	boolean embedded() {
		return "embedded".equals(mode);
	}

	boolean onOwnPostgres() {
		return "postgres".equals(mode);
	}

	/**
	 * Whether the sides of the desk are services, and this process stands beside them.
	 */
	public boolean distributed() {
		return "distributed".equals(mode);
	}

}

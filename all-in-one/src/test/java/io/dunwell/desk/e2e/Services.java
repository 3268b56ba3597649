package io.dunwell.desk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import io.dunwell.log.axonserver.AxonServerProcess;
import io.dunwell.log.mongo.TestMongo;
import org.jspecify.annotations.Nullable;

/**
 * The desk of distributed mode: its services as processes, in front of MongoDB's wire
 * protocol, which is in this process, and of what stands in for Axon Server, which is in
 * one of its own; or of a real Axon Server, with {@code -Ddunwell.axon-server=host:port},
 * whose log must be empty. The sandbox beside them is the test's.
 */
final class Services implements AutoCloseable {

	static final String SECRET = "a-signing-secret-of-this-test";

	private static final String BOT_TOKEN = "xoxb-of-this-test";

	private static final @Nullable String REAL = System.getProperty("dunwell.axon-server");

	private final Path folder;

	private final TestMongo mongo = TestMongo.create();

	private final Cable toMongo;

	private final int axonPort = freePort();

	private @Nullable AxonServerProcess axonServer;

	private final int sandboxPort = freePort();

	private final List<ServiceProcess> commandSides;

	private final List<ServiceProcess> querySides;

	private final ServiceProcess slackBot;

	/**
	 * Starts them and waits until they serve.
	 * @param each how many command sides there are, and as many query sides
	 * @param properties for all of them
	 */
	Services(Path folder, int each, List<String> properties) {
		this.folder = folder;
		this.toMongo = new Cable(port(mongo.uri()));
		startAxonServer();
		this.commandSides = services("command-side", "io.dunwell.command.CommandSide", each, properties);
		this.querySides = services("query-side", "io.dunwell.query.QuerySide", each, properties);
		this.slackBot = services("slack-bot", "io.dunwell.bot.SlackBot", 1, properties).getFirst();
		all().map(ServiceProcess::start).toList().forEach(ServiceProcess::awaitUp);
	}

	private List<ServiceProcess> services(String module, String main, int count, List<String> properties) {
		List<String> all = new ArrayList<>(stores());
		all.addAll(List.of("--dunwell.slack.signing-secret=" + SECRET, "--dunwell.slack.bot-token=" + BOT_TOKEN,
				"--dunwell.slack.api-url=http://127.0.0.1:" + sandboxPort + "/sandbox/api/"));
		all.addAll(properties);
		return IntStream.range(0, count)
			.mapToObj(i -> new ServiceProcess(module, main, freePort(), folder, all))
			.toList();
	}

	Stream<ServiceProcess> all() {
		return Stream.of(commandSides.stream(), querySides.stream(), Stream.of(slackBot))
			.flatMap(UnaryOperator.identity());
	}

	List<ServiceProcess> commandSides() {
		return commandSides;
	}

	List<ServiceProcess> querySides() {
		return querySides;
	}

	ServiceProcess slackBot() {
		return slackBot;
	}

	Cable toMongo() {
		return toMongo;
	}

	/** On the folder and port it had, if it was there before. */
	void startAxonServer() {
		try {
			axonServer = (REAL == null) ? AxonServerProcess.start(axonPort, folder.resolve("axon-server")) : null;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** As {@code kill -9} does; a real one is its owner's affair. */
	void killAxonServer() {
		Objects.requireNonNull(axonServer, "a real Axon Server is not for us to kill").kill();
	}

	/** Where the stores are. */
	List<String> stores() {
		return List.of("--dunwell.mode=distributed",
				"--axon.axonserver.servers=" + ((REAL != null) ? REAL : "127.0.0.1:" + axonPort),
				"--spring.mongodb.uri=" + mongo.uri().replace(":" + port(mongo.uri()), ":" + toMongo.port()));
	}

	/** What the sandbox that stands beside them needs to know. */
	List<String> forSandbox() {
		List<String> all = new ArrayList<>(stores());
		all.addAll(List.of("--server.port=" + sandboxPort, "--dunwell.slack.signing-secret=" + SECRET,
				"--dunwell.slack.bot-token=" + BOT_TOKEN,
				"--dunwell.slack-sandbox.request-url=" + slackBot.url() + "/slack/events"));
		return all;
	}

	/** The first of those who answer what is asked at this path. */
	String url(String path) {
		return path.startsWith("/slack/") ? slackBot.url() : querySides.getFirst().url();
	}

	TestMongo mongo() {
		return mongo;
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException none) {
			throw new UncheckedIOException(none);
		}
	}

	private static int port(String uri) {
		String host = new ConnectionString(uri).getHosts().getFirst();
		return Integer.parseInt(host.substring(host.indexOf(':') + 1));
	}

	@Override
	public void close() {
		all().parallel().forEach(ServiceProcess::close);
		if (axonServer != null) {
			axonServer.close();
		}
		toMongo.close();
		mongo.close();
	}

}

package io.dunwell.desk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.log.axonserver.AxonServerStandIn;
import io.dunwell.log.mongo.TestMongo;

/**
 * The desk of distributed mode: its three services as processes, in front of MongoDB's
 * wire protocol and of what stands in for Axon Server, both in this process. The sandbox
 * beside them is the test's.
 */
final class Services implements AutoCloseable {

	static final String SECRET = "a-signing-secret-of-this-test";

	private static final String BOT_TOKEN = "xoxb-of-this-test";

	private final TestMongo mongo = TestMongo.create();

	private final AxonServerStandIn axonServer;

	private final int sandboxPort = freePort();

	private final ServiceProcess commandSide;

	private final ServiceProcess querySide;

	private final ServiceProcess slackBot;

	/**
	 * Starts them and waits until they serve.
	 * @param properties for all of them
	 */
	Services(Path folder, List<String> properties) {
		try {
			this.axonServer = AxonServerStandIn.start(0, null);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		int botPort = freePort();
		this.commandSide = service("command-side", "io.dunwell.command.CommandSide", freePort(), folder, properties);
		this.querySide = service("query-side", "io.dunwell.query.QuerySide", freePort(), folder, properties);
		this.slackBot = service("slack-bot", "io.dunwell.bot.SlackBot", botPort, folder, properties);
		Stream.of(commandSide, querySide, slackBot)
			.map(ServiceProcess::start)
			.toList()
			.forEach(ServiceProcess::awaitUp);
	}

	private ServiceProcess service(String module, String main, int port, Path folder, List<String> properties) {
		List<String> all = new ArrayList<>(stores());
		all.addAll(List.of("--dunwell.slack.signing-secret=" + SECRET, "--dunwell.slack.bot-token=" + BOT_TOKEN,
				"--dunwell.slack.api-url=http://127.0.0.1:" + sandboxPort + "/sandbox/api/"));
		all.addAll(properties);
		return new ServiceProcess(module, main, port, folder, all);
	}

	/** Where the stores are. */
	List<String> stores() {
		return List.of("--dunwell.mode=distributed", "--axon.axonserver.servers=127.0.0.1:" + axonServer.port(),
				"--spring.mongodb.uri=" + mongo.uri(),
				// the stand-in for MongoDB does not know how Spring Boot asks for its
				// health
				"--management.health.mongo.enabled=false");
	}

	/** What the sandbox that stands beside them needs to know. */
	List<String> forSandbox() {
		List<String> all = new ArrayList<>(stores());
		all.addAll(List.of("--server.port=" + sandboxPort, "--dunwell.slack.signing-secret=" + SECRET,
				"--dunwell.slack.bot-token=" + BOT_TOKEN,
				"--dunwell.slack-sandbox.request-url=" + slackBot.url() + "/slack/events"));
		return all;
	}

	/** Who answers what is asked at this path; empty when it is the sandbox. */
	String url(String path) {
		return path.startsWith("/slack/") ? slackBot.url() : querySide.url();
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException none) {
			throw new UncheckedIOException(none);
		}
	}

	@Override
	public void close() {
		Stream.of(slackBot, querySide, commandSide).parallel().forEach(ServiceProcess::close);
		axonServer.close();
		mongo.close();
	}

}

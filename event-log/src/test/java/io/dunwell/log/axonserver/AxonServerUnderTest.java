package io.dunwell.log.axonserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The server that a contract test talks to: the stand-in, or the real one at
 * {@code -Ddunwell.axon-server=host:port}, whose store need not be empty.
 */
final class AxonServerUnderTest implements AutoCloseable {

	private static final @Nullable String REAL = System.getProperty("dunwell.axon-server");

	private final Path folder;

	private final List<AxonClient> clients = new ArrayList<>();

	private final String address;

	private @Nullable AxonServerStandIn standIn;

	AxonServerUnderTest(Path folder) throws IOException {
		this(folder, REAL);
	}

	/**
	 * @param real where a real server is; null for the stand-in
	 */
	AxonServerUnderTest(Path folder, @Nullable String real) throws IOException {
		this.folder = folder;
		if (real == null) {
			standIn = AxonServerStandIn.start(0, folder);
			address = "127.0.0.1:" + standIn.port();
		}
		else {
			address = real;
		}
	}

	/**
	 * A real one in a container, for all tests of this process; says why when there is
	 * none.
	 */
	static Optional<String> inContainer() {
		return Optional.ofNullable(Container.ADDRESS);
	}

	/** A client of its own, as another process is. */
	AxonClient client() {
		AxonClient client = new AxonClient(address);
		clients.add(client);
		return client;
	}

	/** Down and up again on the same port and folder; skips the test on a real server. */
	void restart(Runnable meanwhile) throws IOException {
		assumeTrue(standIn != null, "Skipped: this test does not stop a server that it did not start");
		int port = standIn.port();
		standIn.close();
		meanwhile.run();
		standIn = AxonServerStandIn.start(port, folder);
	}

	@Override
	public void close() {
		clients.forEach(AxonClient::close);
		if (standIn != null) {
			standIn.close();
		}
	}

	/** Started when the first test asks; Testcontainers removes it. */
	private static final class Container {

		private static final Logger log = LoggerFactory.getLogger(AxonServerUnderTest.class);

		private static final int PORT = 8124;

		static final @Nullable String ADDRESS = start();

		@SuppressWarnings("resource") // it ends with the process
		private static @Nullable String start() {
			if (!DockerClientFactory.instance().isDockerAvailable()) {
				log.warn(
						"No Docker here: what must hold on Axon Server is shown on its stand-in only, not on the real one");
				return null;
			}
			GenericContainer<?> server = new GenericContainer<>("axoniq/axonserver:4.6.11-dev").withExposedPorts(PORT)
				.withEnv("AXONIQ_AXONSERVER_HOSTNAME", "localhost");
			server.start();
			return server.getHost() + ":" + server.getMappedPort(PORT);
		}

	}

}

package io.dunwell.log.axonserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
		this.folder = folder;
		if (REAL == null) {
			standIn = AxonServerStandIn.start(0, folder);
			address = "127.0.0.1:" + standIn.port();
		}
		else {
			address = REAL;
		}
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

}

package io.dunwell.log.axonserver;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** On the real server, where Docker is. */
class RealAxonServerContractTest extends AxonServerContractTest {

	@BeforeAll
	static void isThere() {
		assumeTrue(AxonServerUnderTest.inContainer().isPresent(), "No Docker here: not shown on a real Axon Server");
	}

	@Override
	AxonServerUnderTest serverIn(Path folder) throws IOException {
		return new AxonServerUnderTest(folder, AxonServerUnderTest.inContainer().orElseThrow());
	}

}

package io.dunwell.log.axonserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.grpc.StatusRuntimeException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static io.dunwell.log.axonserver.AxonClient.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The stand-in keeps what it acknowledged, also when its process is killed. */
@Timeout(120)
class AxonServerKillTest {

	/** By aggregate, how many of its events were acknowledged. */
	private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

	@Test
	void losesNothingAcknowledgedWhenItIsKilled(@TempDir Path folder) throws IOException, InterruptedException {
		for (int round = 0; round < 2; round++) {
			try (AxonServerProcess server = AxonServerProcess.start(0, folder)) {
				List<Thread> writers = Stream.of("a", "b", "c", "d")
					.map(aggregate -> Thread.ofPlatform().start(() -> append(server.port(), aggregate)))
					.toList();
				long before = sum();
				await().until(() -> sum() > before + 500);
				server.kill();
				for (Thread writer : writers) {
					writer.join();
				}
			}
			try (AxonServerStandIn server = AxonServerStandIn.start(0, folder);
					AxonClient client = new AxonClient("127.0.0.1:" + server.port())) {
				acknowledged.replaceAll((aggregate, count) -> assertKept(client, aggregate, count));
				assertThat(client.events.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(sum() - 1));
			}
		}
	}

	@Test
	void cutsOffWhatItWasKilledInTheMiddleOf(@TempDir Path folder) throws IOException {
		try (AxonServerStandIn server = AxonServerStandIn.start(0, folder);
				AxonClient client = new AxonClient("127.0.0.1:" + server.port())) {
			client.events.publish(event("a", 0), event("a", 1));
		}
		Files.write(folder.resolve("events.journal"), new byte[] { 0, 0, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 },
				StandardOpenOption.APPEND);
		for (long next = 2; next < 4; next++) {
			try (AxonServerStandIn server = AxonServerStandIn.start(0, folder);
					AxonClient client = new AxonClient("127.0.0.1:" + server.port())) {
				assertThat(client.events.lastSequenceNumberFor("a")).hasValue(next - 1);
				client.events.publish(event("a", next));
			}
		}
	}

	private long sum() {
		return acknowledged.values().stream().mapToLong(count -> count).sum();
	}

	/** One event after the other, until the server is gone. */
	private void append(int port, String aggregate) {
		AxonClient client = new AxonClient("127.0.0.1:" + port);
		try {
			long next = acknowledged.getOrDefault(aggregate, 0L);
			while (true) {
				client.events.publish(event(aggregate, next++));
				acknowledged.put(aggregate, next);
			}
		}
		catch (StatusRuntimeException | EventStoreException gone) {
			// The last one may be there or not.
			client.vanish();
		}
		client.close();
	}

	/**
	 * Returns how many there are: those acknowledged, and perhaps the one that was on its
	 * way.
	 */
	private static long assertKept(AxonClient client, String aggregate, long count) {
		List<Long> sequences = client.events.readEvents(aggregate)
			.asStream()
			.map(DomainEventMessage::getSequenceNumber)
			.toList();
		assertThat(sequences).hasSizeBetween((int) count, (int) count + 1)
			.isEqualTo(LongStream.range(0, sequences.size()).boxed().toList());
		return sequences.size();
	}

}

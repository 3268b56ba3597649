package io.dunwell.log.axonserver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static io.dunwell.log.axonserver.AxonClient.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What the desk relies on of Axon Server as an event store, through Axon's own client.
 */
@Timeout(120)
class AxonServerContractTest {

	private final String a = "a-" + UUID.randomUUID();

	private final String b = "b-" + UUID.randomUUID();

	private AxonServerUnderTest server;

	private AxonClient client;

	@BeforeEach
	void connect(@TempDir Path folder) throws IOException {
		server = serverIn(folder);
		client = server.client();
	}

	AxonServerUnderTest serverIn(Path folder) throws IOException {
		return new AxonServerUnderTest(folder);
	}

	@AfterEach
	void close() {
		server.close();
	}

	@Test
	void readsAnAggregateAsItWasAppended() {
		List<GenericDomainEventMessage<?>> events = List.of(event(a, 0), event(a, 1), event(a, 2));
		client.events.publish(events);
		List<? extends DomainEventMessage<?>> read = client.events.readEvents(a).asStream().toList();
		assertThat(read).extracting(EventMessage::getIdentifier)
			.isEqualTo(events.stream().map(EventMessage::getIdentifier).toList());
		DomainEventMessage<?> last = read.getLast();
		assertThat(last.getPayload()).isEqualTo("event 2");
		assertThat(last.getType()).isEqualTo("Test");
		assertThat(last.getSequenceNumber()).isEqualTo(2);
		assertThat(last.getMetaData()).containsEntry("aggregate", a);
		assertThat(last.getTimestamp()).isEqualTo(Instant.ofEpochMilli(events.getLast().getTimestamp().toEpochMilli()));
	}

	@Test
	void readsAnAggregateFromASequenceNumberOn() {
		client.events.publish(event(a, 0), event(a, 1), event(a, 2));
		assertThat(sequences(a, 1)).containsExactly(1L, 2L);
		assertThat(sequences(a, 3)).isEmpty();
		assertThat(client.events.lastSequenceNumberFor(a)).hasValue(2L);
	}

	@Test
	void knowsNothingOfAnotherAggregate() {
		assertThat(sequences(a, 0)).isEmpty();
		assertThat(client.events.lastSequenceNumberFor(a)).isEmpty();
	}

	@Test
	void refusesASequenceNumberThatIsTaken() {
		client.events.publish(event(a, 0), event(a, 1));
		assertConflict(() -> server.client().events.publish(event(a, 1)));
		assertThat(sequences(a, 0)).containsExactly(0L, 1L);
	}

	@Test
	void refusesASequenceNumberThatIsNotTheNext() {
		assertConflict(() -> client.events.publish(event(a, 1)));
		client.events.publish(event(a, 0));
		assertConflict(() -> client.events.publish(event(a, 2)));
	}

	@Test
	void keepsAllEventsOfATransactionSideBySide() throws InterruptedException {
		TrackingToken before = client.events.createHeadToken();
		inOneTransaction(event(a, 0), event(b, 0), event(a, 1));
		assertThat(readFrom(before, 3)).extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
			.containsExactly(a, b, a);
	}

	@Test
	void keepsNothingOfATransactionWithAConflict() {
		client.events.publish(event(a, 0));
		TrackingToken before = client.events.createHeadToken();
		assertConflict(() -> inOneTransaction(event(b, 0), event(a, 0)));
		assertThat(sequences(b, 0)).isEmpty();
		assertThat(client.events.createHeadToken()).isEqualTo(before);
	}

	@Test
	void numbersEventsFromTheTailOnWithoutAGap() throws InterruptedException {
		client.events.publish(event(a, 0), event(b, 0));
		int all = (int) index(client.events.createHeadToken()) + 1;
		assertThat(client.events.createTailToken()).isNull();
		assertThat(readFrom(null, all)).extracting(event -> index(event.trackingToken()))
			.isEqualTo(LongStream.range(0, all).boxed().toList());
	}

	@Test
	void followsTheHead() throws InterruptedException {
		client.events.publish(event(a, 0));
		try (BlockingStream<TrackedEventMessage<?>> stream = client.events
			.openStream(client.events.createHeadToken())) {
			assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
			IntStream.range(0, 20).forEach(n -> server.client().events.publish(event(b, n)));
			for (long n = 0; n < 20; n++) {
				assertThat(((DomainEventMessage<?>) stream.nextAvailable()).getSequenceNumber()).isEqualTo(n);
			}
		}
	}

	@Test
	void sendsMoreThanTheFirstPermits() throws InterruptedException {
		TrackingToken before = client.events.createHeadToken();
		for (int batch = 0; batch < 12; batch++) {
			int first = batch * 1000;
			client.events.publish(IntStream.range(first, first + 1000).mapToObj(n -> event(a, n)).toList());
		}
		assertThat(readFrom(before, 12_000)).last()
			.extracting(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
			.isEqualTo(11_999L);
	}

	@Test
	void findsThePlaceOfATime() {
		client.events.publish(event(a, 0));
		assertThat(client.events.createTokenSince(Duration.ofHours(-1))).isEqualTo(client.events.createHeadToken());
		assertThat(client.events.createTokenAt(Instant.EPOCH)).isNull();
	}

	@Test
	void keepsUnwantedTypesBackUntilAWantedOneComes() throws InterruptedException {
		client.events.publish(event(a, 0));
		try (BlockingStream<TrackedEventMessage<?>> stream = client.events
			.openStream(client.events.createHeadToken())) {
			client.events.publish(event(a, 1));
			stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
			client.events.publish(new GenericEventMessage<>(1));
			stream.nextAvailable();
			client.events.publish(event(a, 2), event(a, 3));
			client.events.publish(new GenericEventMessage<>(2));
			assertThat(stream.nextAvailable().getPayload()).isEqualTo(2);
		}
	}

	/** Until then the token of a reader that wants none of them stays behind the head. */
	@Test
	void sendsOneUnwantedEventInAThousand() throws InterruptedException {
		client.events.publish(event(a, 0));
		TrackingToken before = client.events.createHeadToken();
		try (BlockingStream<TrackedEventMessage<?>> stream = client.events.openStream(before)) {
			client.events.publish(event(a, 1));
			stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
			client.events.publish(new GenericEventMessage<>(1));
			stream.nextAvailable();
			client.events.publish(IntStream.range(2, 1500).mapToObj(n -> event(a, n)).toList());
			assertThat(index(stream.nextAvailable().trackingToken())).isEqualTo(index(before) + 1002);
		}
	}

	@Test
	void startsAnAggregateAtItsSnapshot() {
		client.events.publish(event(a, 0), event(a, 1), event(a, 2));
		client.events.storeSnapshot(new GenericDomainEventMessage<>("Test", a, 1, "state"));
		await().untilAsserted(
				() -> assertThat(payloads(client.events.readEvents(a).asStream())).containsExactly("state", "event 2"));
	}

	@Test
	void goesOnAfterTheServerWasDown() throws IOException, InterruptedException {
		client.events.publish(event(a, 0), event(a, 1));
		TrackingToken before = client.events.createHeadToken();
		BlockingStream<TrackedEventMessage<?>> stream = client.events.openStream(before);
		server.restart(() -> {
			assertThatThrownBy(() -> client.events.publish(event(a, 2))).isInstanceOf(RuntimeException.class);
			assertThatExceptionOfType(AxonServerException.class).isThrownBy(stream::nextAvailable);
		});
		await().ignoreExceptions().until(() -> client.events.lastSequenceNumberFor(a).orElse(-1L) == 1);
		client.events.publish(event(a, 2));
		assertThat(client.events.createHeadToken()).isNotEqualTo(before);
		assertThat(payloads(readFrom(before, 1).stream())).containsExactly("event 2");
		assertThat(sequences(a, 0)).containsExactly(0L, 1L, 2L);
	}

	private void inOneTransaction(EventMessage<?>... events) {
		DefaultUnitOfWork.startAndGet(null).execute(() -> {
			for (EventMessage<?> event : events) {
				client.events.publish(event);
			}
		});
	}

	private List<Long> sequences(String aggregate, long first) {
		return client.events.readEvents(aggregate, first)
			.asStream()
			.map(DomainEventMessage::getSequenceNumber)
			.toList();
	}

	private List<TrackedEventMessage<?>> readFrom(@Nullable TrackingToken token, int events)
			throws InterruptedException {
		try (BlockingStream<TrackedEventMessage<?>> stream = client.events.openStream(token)) {
			List<TrackedEventMessage<?>> read = new ArrayList<>();
			while (read.size() < events) {
				read.add(stream.nextAvailable());
			}
			return read;
		}
	}

	private static List<Object> payloads(Stream<? extends EventMessage<?>> events) {
		return events.<Object>map(EventMessage::getPayload).toList();
	}

	private static long index(@Nullable TrackingToken token) {
		return (token instanceof GlobalSequenceTrackingToken global) ? global.getGlobalIndex() : -1;
	}

	/** As the client hands it on: not as one of Axon's own exceptions. */
	private static void assertConflict(Runnable append) {
		assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(append::run).satisfies(refusal -> {
			assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
			Metadata trailers = refusal.getTrailers();
			assertThat(trailers).isNotNull();
			assertThat(trailers.get(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER)))
				.isEqualTo("AXONIQ-2000");
		});
	}

}

package io.dunwell.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.dunwell.log.json.Subjects;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.messages.payment.PaymentAttached;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.GrpcBackedDomainEventData;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The log in Axon Server, which delivers in one order and without gaps. It counts from
 * nought; here as everywhere else positions start at 1, and 0 is before the first event.
 */
final class AxonServerLog
		implements EventLog, StreamIndex, PaymentIndex, StreamableMessageSource<TrackedEventMessage<?>> {

	/** How long an answer may take before the server counts as gone. */
	private static final long PATIENCE_SECONDS = 10;

	private static final int PAGE = 1000;

	private final AxonServerConnectionManager server;

	private final StreamableMessageSource<TrackedEventMessage<?>> events;

	private final KeyRing keys;

	private final Serializer serializer;

	private final EventUpcaster upcasters;

	AxonServerLog(AxonServerConnectionManager server, StreamableMessageSource<TrackedEventMessage<?>> events,
			KeyRing keys, Serializer serializer, EventUpcaster upcasters) {
		this.server = server;
		this.events = events;
		this.keys = keys;
		// metadata comes as the wire has it
		this.serializer = new GrpcMetaDataAwareSerializer(serializer);
		this.upcasters = upcasters;
	}

	@Override
	public List<LoggedEvent> read(long after, int limit) {
		long end = Math.min(head(), after + limit);
		List<TrackedDomainEventData<byte[]>> page = (after < end) ? stored(after, end) : List.of();
		keys.prefetch(Subjects.in(page.stream().map(AxonServerLog::text).toList()));
		return EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), serializer, upcasters)
			.map(event -> new LoggedEvent(event.trackingToken().position().orElseThrow(),
					(DomainEventMessage<?>) event))
			.toList();
	}

	@Override
	public long head() {
		return answered(channel().getLastToken()) + 1;
	}

	@Override
	public long last() {
		return head();
	}

	/** Asks for all at once, and waits once. */
	@Override
	public Set<String> existing(Collection<String> aggregateIds) {
		EventChannel channel = channel();
		Map<String, CompletableFuture<Long>> asked = new HashMap<>();
		aggregateIds.forEach(id -> asked.computeIfAbsent(id, channel::findHighestSequence));
		Set<String> existing = new HashSet<>();
		asked.forEach((id, answer) -> {
			if (answered(answer) >= 0) {
				existing.add(id);
			}
		});
		return existing;
	}

	/** Reads the whole log: somebody is erased once in a while. */
	@Override
	public Set<String> attachedTo(String account) {
		Set<String> payments = new HashSet<>();
		List<LoggedEvent> page = read(0, PAGE);
		while (!page.isEmpty()) {
			for (LoggedEvent event : page) {
				if (event.message().getPayload() instanceof PaymentAttached attached
						&& attached.account().equals(account)) {
					payments.add(attached.payment());
				}
			}
			page = read(page.getLast().position(), PAGE);
		}
		return payments;
	}

	@Override
	public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
		return new FromOne(events.openStream(FromOne.counted(after, -1)));
	}

	@Override
	public TrackingToken createTailToken() {
		return new GlobalSequenceTrackingToken(0);
	}

	@Override
	public TrackingToken createHeadToken() {
		return new GlobalSequenceTrackingToken(head());
	}

	private List<TrackedDomainEventData<byte[]>> stored(long after, long end) {
		List<TrackedDomainEventData<byte[]>> page = new ArrayList<>();
		int size = Math.toIntExact(end - after);
		// an empty refill would ask for each event by itself
		try (EventStream stream = channel().openStream(after - 1, size, size, false)) {
			while (page.size() < size) {
				EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
				if (next == null) {
					throw new EventStoreException("The event log does not answer");
				}
				page.add(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(next.getToken() + 1),
						new GrpcBackedDomainEventData(next.getEvent())));
			}
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new EventStoreException("The event log was not read to its end", stopping);
		}
		return page;
	}

	private static String text(TrackedDomainEventData<byte[]> event) {
		return new String(event.getPayload().getData(), StandardCharsets.UTF_8);
	}

	/** Says at once that the server is gone: it would be waited for otherwise. */
	private EventChannel channel() {
		AxonServerConnection connection = server.getConnection();
		if (connection.isConnectionFailed()) {
			throw new EventStoreException("Axon Server is not connected");
		}
		return connection.eventChannel();
	}

	private static <T> T answered(CompletableFuture<T> answer) {
		try {
			return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException failed) {
			throw new EventStoreException("The event log cannot be read", failed);
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new EventStoreException("The event log cannot be read", stopping);
		}
	}

}

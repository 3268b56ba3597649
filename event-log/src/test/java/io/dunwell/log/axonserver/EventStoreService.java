package io.dunwell.log.axonserver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * Appends and reads; a token is the index of an event. Ad-hoc queries are not offered.
 */
final class EventStoreService extends EventStoreGrpc.EventStoreImplBase {

	private final Writer writer;

	private final Log log;

	EventStoreService(Writer writer) {
		this.writer = writer;
		this.log = writer.log();
	}

	@Override
	public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> client) {
		List<Event> events = new ArrayList<>();
		return new StreamObserver<>() {
			@Override
			public void onNext(Event event) {
				events.add(event);
			}

			@Override
			public void onError(Throwable failure) {
				events.clear();
			}

			@Override
			public void onCompleted() {
				confirm(writer.commit(List.copyOf(events)), client);
			}
		};
	}

	@Override
	public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> client) {
		confirm(writer.commit(List.of(snapshot.toBuilder().setSnapshot(true).build())), client);
	}

	private static void confirm(CompletableFuture<Void> commit, StreamObserver<Confirmation> client) {
		var unused = commit.whenComplete((done, refusal) -> {
			if (refusal != null) {
				client.onError(refusal);
			}
			else {
				answer(client, Confirmation.newBuilder().setSuccess(true).build());
			}
		});
	}

	@Override
	public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> client) {
		String aggregate = request.getAggregateId();
		long first = request.getInitialSequence();
		long end = orAll(request.getMaxSequence());
		if (request.getAllowSnapshots() && first == 0) {
			Collection<Event> snapshots = log.snapshots(aggregate, first, end);
			if (!snapshots.isEmpty()) {
				Event newest = snapshots.iterator().next();
				client.onNext(newest);
				first = newest.getAggregateSequenceNumber() + 1;
			}
		}
		log.stream(aggregate, first, end).forEach(client::onNext);
		client.onCompleted();
	}

	@Override
	public void listAggregateSnapshots(GetAggregateSnapshotsRequest request, StreamObserver<Event> client) {
		log.snapshots(request.getAggregateId(), request.getInitialSequence(), request.getMaxSequence())
			.stream()
			.limit(orAll(request.getMaxResults()))
			.forEach(client::onNext);
		client.onCompleted();
	}

	/** Zero is how a client says that it sets no limit. */
	private static long orAll(long limit) {
		return (limit > 0) ? limit : Long.MAX_VALUE;
	}

	@Override
	public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> client) {
		return new Tail(log, (ServerCallStreamObserver<EventWithToken>) client);
	}

	@Override
	public void readHighestSequenceNr(ReadHighestSequenceNrRequest request,
			StreamObserver<ReadHighestSequenceNrResponse> client) {
		long highest = log.next(request.getAggregateId()) - 1;
		answer(client, ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(highest).build());
	}

	@Override
	public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> client) {
		answer(client, token(0));
	}

	@Override
	public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> client) {
		answer(client, token(log.end() - 1));
	}

	@Override
	public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> client) {
		answer(client, token(log.firstSince(request.getInstant())));
	}

	private static TrackingToken token(long index) {
		return TrackingToken.newBuilder().setToken(index).build();
	}

	private static <T> void answer(StreamObserver<T> client, T answer) {
		client.onNext(answer);
		client.onCompleted();
	}

}

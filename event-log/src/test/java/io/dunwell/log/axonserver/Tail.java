package io.dunwell.log.axonserver;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.PayloadDescription;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

/**
 * One reader that follows the log from an index on, as fast as it gives permits, until it
 * goes away.
 */
final class Tail implements StreamObserver<GetEventsRequest> {

	private static final int CHUNK = 256;

	/**
	 * One event of a type that the reader does not want is sent all the same after that
	 * many others.
	 */
	private static final int UNWANTED = 1000;

	private final Log log;

	private final ServerCallStreamObserver<EventWithToken> reader;

	private final Semaphore permits = new Semaphore(0);

	private final Set<PayloadDescription> unwanted = ConcurrentHashMap.newKeySet();

	private @Nullable Thread thread;

	private long sent;

	Tail(Log log, ServerCallStreamObserver<EventWithToken> reader) {
		this.log = log;
		this.reader = reader;
		reader.setOnCancelHandler(this::stop);
	}

	@Override
	public void onNext(GetEventsRequest request) {
		unwanted.addAll(request.getBlacklistList());
		permits.release((int) Math.min(request.getNumberOfPermits(), 1 << 20));
		if (thread == null) {
			thread = Thread.ofVirtual().start(() -> follow(request.getTrackingToken()));
		}
	}

	private void follow(long from) {
		try {
			sent = from - 1;
			long index = from;
			while (!reader.isCancelled()) {
				List<Event> events = log.from(index, CHUNK);
				for (Event event : events) {
					deliver(index++, event);
				}
			}
		}
		catch (InterruptedException ex) {
			reader.onCompleted();
		}
		catch (IndexOutOfBoundsException ex) {
			reader.onError(Status.UNKNOWN.asRuntimeException());
		}
	}

	private void deliver(long index, Event event) throws InterruptedException {
		PayloadDescription type = PayloadDescription.newBuilder()
			.setType(event.getPayload().getType())
			.setRevision(event.getPayload().getRevision())
			.build();
		if (index - sent < UNWANTED && unwanted.contains(type)) {
			return;
		}
		permits.acquire();
		reader.onNext(EventWithToken.newBuilder().setToken(index).setEvent(event).build());
		sent = index;
	}

	private void stop() {
		if (thread != null) {
			thread.interrupt();
		}
	}

	@Override
	public void onError(Throwable failure) {
		stop();
	}

	@Override
	public void onCompleted() {
		stop();
	}

}

package io.dunwell.log.axonserver;

import java.util.ArrayDeque;
import java.util.Deque;

import io.grpc.stub.StreamObserver;

/**
 * What goes to one handler's connection: work no faster than it gives permits, the rest
 * at once.
 */
final class Outbox<M> {

	private final StreamObserver<M> handler;

	private final Deque<M> waiting = new ArrayDeque<>();

	private long permits;

	private boolean closed;

	Outbox(StreamObserver<M> handler) {
		this.handler = handler;
	}

	synchronized void permit(long more) {
		permits += more;
		while (permits > 0 && !waiting.isEmpty() && !closed) {
			permits--;
			handler.onNext(waiting.remove());
		}
	}

	/** Work, one permit each. */
	synchronized void work(M message) {
		waiting.add(message);
		permit(0);
	}

	synchronized void tell(M message) {
		if (!closed) {
			handler.onNext(message);
		}
	}

	synchronized void complete() {
		closed = true;
		handler.onCompleted();
	}

}

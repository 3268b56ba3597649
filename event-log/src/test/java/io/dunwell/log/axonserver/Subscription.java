package io.dunwell.log.axonserver;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryReference;
import io.axoniq.axonserver.grpc.query.SubscriptionQuery;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryRequest;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryResponse;
import io.dunwell.log.axonserver.QueryService.HandlerStream;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

/**
 * One subscription query: every handler of its name sends updates, also those that come
 * later; one gives the initial result. It ends when the subscriber leaves or gives too
 * few permits, never because a handler is lost.
 */
final class Subscription implements StreamObserver<SubscriptionQueryRequest> {

	private final ServerCallStreamObserver<SubscriptionQueryResponse> subscriber;

	private final Handlers<HandlerStream> handlers;

	private final Map<String, Subscription> subscriptions;

	private final Set<HandlerStream> joined = new HashSet<>();

	private @Nullable SubscriptionQuery query;

	private long permits;

	private boolean closed;

	private boolean failed;

	Subscription(ServerCallStreamObserver<SubscriptionQueryResponse> subscriber, Handlers<HandlerStream> handlers,
			Map<String, Subscription> subscriptions) {
		this.subscriber = subscriber;
		this.handlers = handlers;
		this.subscriptions = subscriptions;
		subscriber.setOnCancelHandler(this::close);
	}

	@Override
	@SuppressWarnings("deprecation") // Axon 4 asks for the initial result this way.
	public void onNext(SubscriptionQueryRequest request) {
		switch (request.getRequestCase()) {
			case FLOW_CONTROL -> permit(request.getFlowControl().getNumberOfPermits());
			case SUBSCRIBE -> subscribe(request.getSubscribe());
			case GET_INITIAL_RESULT -> ask(request, request.getGetInitialResult().getQueryRequest().getQuery());
			case UNSUBSCRIBE -> close();
			case REQUEST_NOT_SET -> {
			}
		}
	}

	private synchronized void permit(long more) {
		permits += more;
	}

	private void subscribe(SubscriptionQuery wanted) {
		permit(wanted.getNumberOfPermits());
		synchronized (this) {
			query = wanted;
		}
		subscriptions.put(wanted.getSubscriptionIdentifier(), this);
		String name = wanted.getQueryRequest().getQuery();
		List<HandlerStream> all = handlers.of(name);
		if (all.isEmpty()) {
			fail(Refusals.NO_HANDLER_FOR_QUERY.code);
		}
		all.forEach(handler -> join(name, handler));
	}

	private void ask(SubscriptionQueryRequest request, String name) {
		List<HandlerStream> chosen = handlers.oneOfEach(name);
		if (chosen.isEmpty()) {
			fail(Refusals.NO_HANDLER_FOR_QUERY.code);
		}
		chosen.forEach(handler -> handler.ask(request));
	}

	synchronized void join(String name, HandlerStream handler) {
		if (!closed && query != null && query.getQueryRequest().getQuery().equals(name) && joined.add(handler)) {
			handler.ask(SubscriptionQueryRequest.newBuilder().setSubscribe(query).build());
		}
	}

	synchronized void leave(HandlerStream handler) {
		joined.remove(handler);
	}

	synchronized void forward(SubscriptionQueryResponse response) {
		if (closed) {
			return;
		}
		if (permits == 0) {
			fail("Zero remaining permits");
			return;
		}
		permits--;
		subscriber.onNext(response);
	}

	private synchronized void fail(String text) {
		if (!failed) {
			failed = true;
			close();
			subscriber.onError(Refusals.OTHER.because(text));
		}
	}

	private synchronized void close() {
		closed = true;
		if (query != null) {
			String id = query.getSubscriptionIdentifier();
			subscriptions.remove(id, this);
			joined.forEach(handler -> handler.ask(unsubscribe(id)));
			joined.clear();
		}
	}

	@Override
	public void onError(Throwable failure) {
		close();
	}

	@Override
	public synchronized void onCompleted() {
		close();
		if (!failed) {
			subscriber.onCompleted();
		}
	}

	static SubscriptionQueryRequest unsubscribe(String id) {
		return SubscriptionQueryRequest.newBuilder()
			.setUnsubscribe(SubscriptionQuery.newBuilder().setSubscriptionIdentifier(id))
			.build();
	}

	static QueryProviderInbound cancel(String query) {
		return QueryProviderInbound.newBuilder()
			.setQueryCancel(QueryReference.newBuilder().setRequestId(query))
			.build();
	}

}

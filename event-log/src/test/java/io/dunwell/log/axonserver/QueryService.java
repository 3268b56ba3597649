package io.dunwell.log.axonserver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryRequest;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * Brings each query to one handler of every component that has its name, and the answers
 * back.
 */
final class QueryService extends QueryServiceGrpc.QueryServiceImplBase {

	private final Handlers<HandlerStream> handlers = new Handlers<>();

	private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

	@Override
	public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> client) {
		HandlerStream stream = new HandlerStream(client);
		((ServerCallStreamObserver<QueryProviderInbound>) client).setOnCancelHandler(stream::lost);
		return stream;
	}

	@Override
	public void query(QueryRequest query, StreamObserver<QueryResponse> client) {
		List<HandlerStream> chosen = handlers.oneOfEach(query.getQuery());
		OpenQuery open = new OpenQuery(query, (ServerCallStreamObserver<QueryResponse>) client);
		if (chosen.isEmpty()) {
			open.answer(QueryResponse.newBuilder()
				.setMessageIdentifier(UUID.randomUUID().toString())
				.setRequestIdentifier(query.getMessageIdentifier())
				.setErrorCode(Refusals.NO_HANDLER_FOR_QUERY.code)
				.setErrorMessage(Refusals.message("No handler for query: " + query.getQuery()))
				.build());
		}
		open.askAll(chosen);
	}

	@Override
	public StreamObserver<SubscriptionQueryRequest> subscription(StreamObserver<SubscriptionQueryResponse> client) {
		return new Subscription((ServerCallStreamObserver<SubscriptionQueryResponse>) client, handlers, subscriptions);
	}

	/** A client that handles queries, and those that it has not completed yet. */
	final class HandlerStream implements StreamObserver<QueryProviderOutbound>, Handlers.Connection {

		private final Outbox<QueryProviderInbound> outbox;

		private final Map<String, OpenQuery> open = new ConcurrentHashMap<>();

		private volatile String client = "";

		private volatile String component = "";

		private volatile boolean lost;

		HandlerStream(StreamObserver<QueryProviderInbound> client) {
			this.outbox = new Outbox<>(client);
		}

		@Override
		public String client() {
			return client;
		}

		@Override
		public String component() {
			return component;
		}

		void ask(OpenQuery query) {
			open.put(query.id(), query);
			outbox.work(QueryProviderInbound.newBuilder().setQuery(query.request()).build());
			if (lost) {
				failOpen();
			}
		}

		void ask(SubscriptionQueryRequest request) {
			outbox.work(QueryProviderInbound.newBuilder().setSubscriptionQueryRequest(request).build());
		}

		@Override
		public void onNext(QueryProviderOutbound message) {
			switch (message.getRequestCase()) {
				case SUBSCRIBE -> {
					client = message.getSubscribe().getClientId();
					component = message.getSubscribe().getComponentName();
					String query = message.getSubscribe().getQuery();
					handlers.add(query, this);
					Set.copyOf(subscriptions.values()).forEach(subscription -> subscription.join(query, this));
				}
				case UNSUBSCRIBE -> handlers.remove(message.getUnsubscribe().getQuery(), this);
				case FLOW_CONTROL -> outbox.permit(message.getFlowControl().getPermits());
				case QUERY_RESPONSE -> answer(message.getQueryResponse());
				case QUERY_COMPLETE -> complete(message.getQueryComplete().getRequestId());
				case SUBSCRIPTION_QUERY_RESPONSE -> forward(message.getSubscriptionQueryResponse());
				case ACK, REQUEST_NOT_SET -> {
				}
			}
			if (!message.getInstructionId().isEmpty()) {
				outbox.tell(QueryProviderInbound.newBuilder()
					.setAck(InstructionAck.newBuilder().setInstructionId(message.getInstructionId()).setSuccess(true))
					.build());
			}
		}

		private void answer(QueryResponse response) {
			OpenQuery query = open.get(response.getRequestIdentifier());
			if (query != null) {
				query.answer(response);
			}
		}

		private void complete(String id) {
			OpenQuery query = open.remove(id);
			if (query != null) {
				query.completed(this);
			}
		}

		/** Its further answers are not wanted. */
		void cancel(String id) {
			if (open.remove(id) != null) {
				outbox.work(Subscription.cancel(id));
			}
		}

		private void forward(SubscriptionQueryResponse response) {
			Subscription subscription = subscriptions.get(response.getSubscriptionIdentifier());
			if (subscription != null) {
				subscription.forward(response);
			}
			else {
				ask(Subscription.unsubscribe(response.getSubscriptionIdentifier()));
			}
		}

		private void failOpen() {
			open.forEach((id, query) -> {
				query.answer(QueryResponse.newBuilder()
					.setRequestIdentifier(id)
					.setErrorCode(Refusals.CONNECTION_TO_HANDLER_LOST.code)
					.setErrorMessage(Refusals.message("Connection to handler " + client + " lost"))
					.build());
				complete(id);
			});
		}

		void lost() {
			lost = true;
			handlers.removeAll(this);
			Set.copyOf(subscriptions.values()).forEach(subscription -> subscription.leave(this));
			failOpen();
		}

		@Override
		public void onError(Throwable failure) {
			lost();
		}

		@Override
		public void onCompleted() {
			lost();
			outbox.complete();
		}

	}

}

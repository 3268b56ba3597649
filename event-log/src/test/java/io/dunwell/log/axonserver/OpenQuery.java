package io.dunwell.log.axonserver;

import java.util.ArrayList;
import java.util.List;

import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.grpc.stub.ServerCallStreamObserver;

/**
 * A query on its way, until it has as many answers as its sender wants or nobody is left
 * to give one.
 */
final class OpenQuery {

	private final QueryRequest request;

	private final ServerCallStreamObserver<QueryResponse> sender;

	private final List<QueryService.HandlerStream> asked = new ArrayList<>();

	private long wanted;

	private boolean closed;

	OpenQuery(QueryRequest request, ServerCallStreamObserver<QueryResponse> sender) {
		this.request = request;
		this.sender = sender;
		this.wanted = request.getProcessingInstructionsList()
			.stream()
			.filter(instruction -> instruction.getKey() == ProcessingKey.NR_OF_RESULTS)
			.map(ProcessingInstruction::getValue)
			.mapToLong(value -> value.getNumberValue())
			.filter(results -> results > 0)
			.findFirst()
			.orElse(Long.MAX_VALUE);
		sender.setOnCancelHandler(this::cancel);
	}

	String id() {
		return request.getMessageIdentifier();
	}

	QueryRequest request() {
		return request;
	}

	void askAll(List<QueryService.HandlerStream> handlers) {
		synchronized (this) {
			asked.addAll(handlers);
			closeIfDone();
		}
		handlers.forEach(handler -> handler.ask(this));
	}

	synchronized void answer(QueryResponse response) {
		if (!closed && wanted > 0) {
			wanted--;
			sender.onNext(response);
		}
		if (!asked.isEmpty()) {
			closeIfDone();
		}
	}

	synchronized void completed(QueryService.HandlerStream handler) {
		asked.remove(handler);
		closeIfDone();
	}

	private void closeIfDone() {
		if (!closed && (wanted == 0 || asked.isEmpty())) {
			closed = true;
			sender.onCompleted();
			asked.forEach(handler -> handler.cancel(id()));
		}
	}

	private synchronized void cancel() {
		closed = true;
		asked.forEach(handler -> handler.cancel(id()));
	}

}

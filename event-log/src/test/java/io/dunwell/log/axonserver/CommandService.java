package io.dunwell.log.axonserver;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** Brings each command to one handler of its name, and the handler's answer back. */
final class CommandService extends CommandServiceGrpc.CommandServiceImplBase {

	private final Handlers<HandlerStream> handlers = new Handlers<>();

	private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

	@Override
	public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> client) {
		HandlerStream stream = new HandlerStream(client);
		((ServerCallStreamObserver<CommandProviderInbound>) client).setOnCancelHandler(stream::lost);
		return stream;
	}

	@Override
	public void dispatch(Command command, StreamObserver<CommandResponse> client) {
		String id = command.getMessageIdentifier();
		Optional<HandlerStream> handler = handlers.forKey(command.getName(), routingKey(command));
		if (handler.isEmpty()) {
			answer(client,
					failure(id, Refusals.NO_HANDLER_FOR_COMMAND, "No Handler for command: " + command.getName()));
		}
		else if (!inFlight.add(id)) {
			answer(client, failure(id, Refusals.COMMAND_DUPLICATED, "command id " + id + " duplicated"));
		}
		else {
			handler.get().handle(command, client);
		}
	}

	private static String routingKey(Command command) {
		return command.getProcessingInstructionsList()
			.stream()
			.filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
			.map(ProcessingInstruction::getValue)
			.map(value -> value.getTextValue())
			.findFirst()
			.orElse(command.getMessageIdentifier());
	}

	private static CommandResponse failure(String command, Refusals refusal, String text) {
		return CommandResponse.newBuilder()
			.setMessageIdentifier(UUID.randomUUID().toString())
			.setRequestIdentifier(command)
			.setErrorCode(refusal.code)
			.setErrorMessage(Refusals.message(text))
			.build();
	}

	private static void answer(StreamObserver<CommandResponse> client, CommandResponse response) {
		client.onNext(response);
		client.onCompleted();
	}

	/** A client that handles commands, and those that it has not answered yet. */
	private final class HandlerStream implements StreamObserver<CommandProviderOutbound>, Handlers.Connection {

		private final Outbox<CommandProviderInbound> outbox;

		private final Map<String, StreamObserver<CommandResponse>> open = new ConcurrentHashMap<>();

		private volatile String client = "";

		private volatile boolean lost;

		HandlerStream(StreamObserver<CommandProviderInbound> client) {
			this.outbox = new Outbox<>(client);
		}

		@Override
		public String client() {
			return client;
		}

		@Override
		public String component() {
			return "";
		}

		void handle(Command command, StreamObserver<CommandResponse> dispatcher) {
			// So that an answer after the dispatcher went away does no harm.
			((ServerCallStreamObserver<CommandResponse>) dispatcher).setOnCancelHandler(() -> {
			});
			open.put(command.getMessageIdentifier(), dispatcher);
			outbox.work(CommandProviderInbound.newBuilder().setCommand(command).build());
			if (lost) {
				failOpen();
			}
		}

		@Override
		public void onNext(CommandProviderOutbound message) {
			switch (message.getRequestCase()) {
				case SUBSCRIBE -> {
					client = message.getSubscribe().getClientId();
					handlers.add(message.getSubscribe().getCommand(), this);
				}
				case UNSUBSCRIBE -> handlers.remove(message.getUnsubscribe().getCommand(), this);
				case FLOW_CONTROL -> outbox.permit(message.getFlowControl().getPermits());
				case COMMAND_RESPONSE -> close(message.getCommandResponse());
				case ACK, REQUEST_NOT_SET -> {
				}
			}
			if (!message.getInstructionId().isEmpty()) {
				outbox.tell(CommandProviderInbound.newBuilder()
					.setAck(InstructionAck.newBuilder().setInstructionId(message.getInstructionId()).setSuccess(true))
					.build());
			}
		}

		private void close(CommandResponse response) {
			StreamObserver<CommandResponse> dispatcher = open.remove(response.getRequestIdentifier());
			if (dispatcher != null) {
				inFlight.remove(response.getRequestIdentifier());
				answer(dispatcher, response);
			}
		}

		private void failOpen() {
			open.keySet()
				.forEach(command -> close(failure(command, Refusals.CONNECTION_TO_HANDLER_LOST,
						"Connection lost while executing command on: " + client)));
		}

		void lost() {
			lost = true;
			handlers.removeAll(this);
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

package io.dunwell.log.axonserver;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.grpc.ManagedChannel;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.GenericSubscriptionQueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Axon's own way to the server, as one process has it. */
final class AxonClient implements AutoCloseable {

	final AxonServerConnectionManager connections;

	final AxonServerEventStore events;

	final AxonServerCommandBus commands;

	final AxonServerQueryBus queries;

	final SimpleQueryUpdateEmitter updates = SimpleQueryUpdateEmitter.builder().build();

	AxonClient(String address) {
		Serializer serializer = Jackson3Serializer.builder().build();
		AxonServerConfiguration configuration = AxonServerConfiguration.builder()
			.servers(address)
			.componentName("contract")
			.clientId(UUID.randomUUID().toString())
			.build();
		configuration.setReconnectInterval(100);
		connections = AxonServerConnectionManager.builder().axonServerConfiguration(configuration).build();
		connections.start();
		events = AxonServerEventStore.builder()
			.configuration(configuration)
			.platformConnectionManager(connections)
			.eventSerializer(serializer)
			.snapshotSerializer(serializer)
			.snapshotFilter(SnapshotFilter.allowAll())
			.build();
		commands = AxonServerCommandBus.builder()
			.configuration(configuration)
			.axonServerConnectionManager(connections)
			.localSegment(SimpleCommandBus.builder().build())
			.serializer(serializer)
			.routingStrategy(command -> (String) command.getMetaData().get("key"))
			.build();
		commands.start();
		queries = AxonServerQueryBus.builder()
			.configuration(configuration)
			.axonServerConnectionManager(connections)
			.localSegment(SimpleQueryBus.builder().queryUpdateEmitter(updates).build())
			.updateEmitter(updates)
			.messageSerializer(serializer)
			.genericSerializer(serializer)
			.build();
		queries.start();
	}

	static GenericDomainEventMessage<?> event(String aggregate, long sequence) {
		return new GenericDomainEventMessage<>("Test", aggregate, sequence, "event " + sequence,
				MetaData.with("aggregate", aggregate));
	}

	/** The result, or the exception that a caller of a command gateway sees. */
	CompletableFuture<String> send(String command, String key) {
		FutureCallback<String, String> answer = new FutureCallback<>();
		CommandMessage<String> message = new GenericCommandMessage<>(
				new GenericMessage<>("payload", MetaData.with("key", key)), command);
		commands.dispatch(message, answer);
		return answer.thenApply(AxonClient::payload);
	}

	private static String payload(ResultMessage<? extends String> result) {
		if (result.isExceptional()) {
			throw (RuntimeException) result.exceptionResult();
		}
		return result.getPayload();
	}

	CompletableFuture<String> ask(String query) {
		return queries.query(new GenericQueryMessage<>("payload", query, ResponseTypes.instanceOf(String.class)))
			.thenApply(AxonClient::payload);
	}

	SubscriptionQueryResult<QueryResponseMessage<String>, SubscriptionQueryUpdateMessage<String>> subscribe(
			String query) {
		return queries.subscriptionQuery(new GenericSubscriptionQueryMessage<>("payload", query,
				ResponseTypes.instanceOf(String.class), ResponseTypes.instanceOf(String.class)), 256);
	}

	/** As when the process dies: no goodbye, nothing finished. */
	@SuppressWarnings("deprecation") // There is no other way to the channel, and only
										// tests want one.
	void vanish() {
		((ManagedChannel) connections.getChannel()).shutdownNow();
	}

	@Override
	public void close() {
		connections.shutdown();
	}

}

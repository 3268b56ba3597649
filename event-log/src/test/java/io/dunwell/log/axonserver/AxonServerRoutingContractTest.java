package io.dunwell.log.axonserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What the desk relies on of Axon Server as a command and query bus, through Axon's own
 * client.
 */
@Timeout(120)
class AxonServerRoutingContractTest {

	/** Of a command or query that nobody else knows. */
	private final String name = UUID.randomUUID().toString();

	private AxonServerUnderTest server;

	private AxonClient sender;

	private AxonClient first;

	private AxonClient second;

	@BeforeEach
	void connect(@TempDir Path folder) throws IOException {
		server = serverIn(folder);
		sender = server.client();
		first = server.client();
		second = server.client();
	}

	AxonServerUnderTest serverIn(Path folder) throws IOException {
		return new AxonServerUnderTest(folder);
	}

	@AfterEach
	void close() {
		server.close();
	}

	@Test
	void refusesACommandThatNobodyHandles() {
		assertThatThrownBy(() -> sender.send(name, "key").get()).hasCauseInstanceOf(NoHandlerForCommandException.class);
	}

	@Test
	void sendsCommandsOfOneKeyToOneHandler() throws InterruptedException, ExecutionException {
		handleCommands(first, command -> "first");
		handleCommands(second, command -> "second");
		await().ignoreExceptions().until(() -> sentBy(30).values().containsAll(List.of("first", "second")));
		Map<String, String> handlers = sentBy(30);
		assertThat(handlers.values()).contains("first", "second");
		assertThat(sentBy(30)).isEqualTo(handlers);
		second.close();
		await().until(() -> !sentBy(30).containsValue("second"));
	}

	@Test
	void bringsBackWhyACommandWasRefused() {
		handleCommands(first, command -> {
			throw new CommandExecutionException("no", null, "why");
		});
		await().untilAsserted(() -> assertThatThrownBy(() -> sender.send(name, "key").get()).cause()
			.isInstanceOfSatisfying(CommandExecutionException.class,
					refusal -> assertThat(refusal.getDetails()).hasValue("why")));
	}

	@Test
	void failsACommandWhoseHandlerVanishes() throws InterruptedException {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		handleCommands(first, command -> {
			asked.countDown();
			end.await();
			return "late";
		});
		CompletableFuture<String> answer = open(() -> sender.send(name, "key"), asked);
		first.vanish();
		assertThatThrownBy(answer::get).cause()
			.isInstanceOf(AxonServerException.class)
			.hasMessageContaining("Connection lost");
		end.countDown();
	}

	@Test
	void bringsHandlersBackAfterTheServerWasDown() throws IOException {
		handleCommands(first, command -> "handled");
		handleQueries(second, query -> "answer");
		await().ignoreExceptions().until(() -> sender.send(name, "key").get().equals("handled"));
		await().ignoreExceptions().until(() -> sender.ask(name).get().equals("answer"));
		server.restart(() -> assertThatThrownBy(() -> sender.send(name, "key").get()).isNotNull());
		await().ignoreExceptions().until(() -> sender.send(name, "key").get().equals("handled"));
		await().ignoreExceptions().until(() -> sender.ask(name).get().equals("answer"));
	}

	@Test
	void refusesAQueryThatNobodyAnswers() {
		assertThatThrownBy(() -> sender.ask(name).get()).hasCauseInstanceOf(NoHandlerForQueryException.class);
	}

	@Test
	void asksTheHandlersInTurn() throws InterruptedException, ExecutionException {
		handleQueries(first, query -> "first");
		handleQueries(second, query -> "second");
		await().ignoreExceptions().until(() -> sender.ask(name).get().equals("first"));
		await().until(() -> sender.ask(name).get().equals("second"));
		Map<String, Integer> answers = new ConcurrentHashMap<>();
		for (int n = 0; n < 20; n++) {
			answers.merge(sender.ask(name).get(), 1, Integer::sum);
		}
		assertThat(answers).containsOnly(Map.entry("first", 10), Map.entry("second", 10));
	}

	@Test
	void failsAQueryWhoseHandlerVanishes() throws InterruptedException {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		handleQueries(first, query -> {
			asked.countDown();
			end.await();
			return "late";
		});
		CompletableFuture<String> answer = open(() -> sender.ask(name), asked);
		first.vanish();
		assertThatThrownBy(answer::get).cause().isInstanceOf(AxonServerException.class).hasMessageContaining("lost");
		end.countDown();
	}

	@Test
	void bringsUpdatesOfEveryHandlerToTheSubscriber() throws InterruptedException {
		handleQueries(first, query -> "initial");
		await().ignoreExceptions().until(() -> sender.ask(name).get().equals("initial"));
		SubscriptionQueryResult<QueryResponseMessage<String>, SubscriptionQueryUpdateMessage<String>> result = sender
			.subscribe(name);
		BlockingQueue<String> seen = new LinkedBlockingQueue<>();
		result.updates()
			.map(Message::getPayload)
			.subscribe(seen::add, failure -> seen.add(failure.toString()), () -> seen.add("the end"));
		assertThat(result.initialResult().map(Message::getPayload).block()).isEqualTo("initial");
		handleQueries(second, query -> "initial");
		await().until(() -> !second.updates.activeSubscriptions().isEmpty());
		first.updates.emit(subscription -> true, "from the first");
		assertThat(seen.take()).isEqualTo("from the first");
		second.updates.emit(subscription -> true, "from the second");
		assertThat(seen.take()).isEqualTo("from the second");
		first.updates.complete(subscription -> true);
		assertThat(seen.take()).isEqualTo("the end");
	}

	@Test
	void tellsHandlersThatTheSubscriberLeft() {
		handleQueries(first, query -> "initial");
		await().ignoreExceptions().until(() -> sender.ask(name).get().equals("initial"));
		SubscriptionQueryResult<?, ?> result = sender.subscribe(name);
		await().until(() -> !first.updates.activeSubscriptions().isEmpty());
		result.close();
		await().until(() -> first.updates.activeSubscriptions().isEmpty());
	}

	@Test
	void endsASubscriptionThatNobodyAnswers() {
		assertThatThrownBy(() -> sender.subscribe(name).updates().blockFirst()).isInstanceOf(RuntimeException.class);
	}

	private Map<String, String> sentBy(int keys) {
		Map<String, String> handlers = new ConcurrentHashMap<>();
		List<CompletableFuture<Void>> answers = IntStream.range(0, keys)
			.mapToObj(Integer::toString)
			.map(key -> sender.send(name, key).thenAccept(handler -> handlers.put(key, handler)))
			.toList();
		answers.forEach(CompletableFuture::join);
		return handlers;
	}

	/** The server is told, and knows a little later. */
	private void handleCommands(AxonClient client, MessageHandler<Message<?>> handler) {
		client.commands.subscribe(name, handler);
	}

	private void handleQueries(AxonClient client, MessageHandler<Message<?>> handler) {
		client.queries.subscribe(name, String.class, handler);
	}

	/** Sends until a handler has it. */
	private static CompletableFuture<String> open(Supplier<CompletableFuture<String>> send, CountDownLatch asked) {
		return await().until(() -> Map.entry(send.get(), asked.await(100, TimeUnit.MILLISECONDS)), Map.Entry::getValue)
			.getKey();
	}

}

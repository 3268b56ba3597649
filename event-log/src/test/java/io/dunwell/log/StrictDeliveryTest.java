package io.dunwell.log;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.core.JdbcTemplate;

import static io.dunwell.log.TestLog.event;
import static io.dunwell.log.TestLog.positionsAfter;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Order is a promise: nothing late is lost, nothing is seen out of order. */
@Timeout(300)
class StrictDeliveryTest {

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<CompletableFuture<Boolean>> ends = new ArrayList<>();

	private TestLog log;

	private StrictEventStorageEngine engine;

	@BeforeEach
	void open() {
		log = new TestLog();
		engine = log.engine();
	}

	@AfterEach
	void close() {
		GenericEventMessage.clock = Clock.systemUTC();
		// a test that failed has left transactions open
		ends.forEach(end -> end.complete(false));
		threads.close();
		log.close();
	}

	@Test
	void losesNothingBehindAnAppendHeldOpenWhileManyCommit() throws Exception {
		Held held = hold("held");
		GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
		List<Future<?>> writers = new ArrayList<>();
		for (String aggregate : List.of("a", "b", "c")) {
			writers.add(threads.submit(() -> LongStream.range(0, 3350).forEach(i -> append(aggregate, i))));
		}
		for (Future<?> writer : writers) {
			writer.get();
		}
		assertThat(positionsAfter(engine, null)).as("nothing passes the append that may still come").isEmpty();
		assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
		held.commit();
		assertThat(positionsAfter(engine, null)).isEqualTo(LongStream.rangeClosed(1, 10_051).boxed().toList());
		assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(10_051));
	}

	@Test
	void deliversUpToTheFirstUnsettledGapAndGoesOnFromThere() throws Exception {
		append("a", 0);
		Held held = hold("held");
		append("a", 1);
		assertThat(positionsAfter(engine, null)).containsExactly(1L);
		assertThat(positionsAfter(engine, 1L)).isEmpty();
		assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
		held.commit();
		assertThat(positionsAfter(engine, 1L)).containsExactly(2L, 3L);
	}

	@Test
	void passesTheGapOfARolledBackAppend() {
		append("a", 0);
		rollBack("b");
		append("a", 1);
		rollBack("b");
		append("a", 2);
		assertThat(positionsAfter(engine, null)).containsExactly(1L, 3L, 5L);
		assertThat(log.engine().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(5));
	}

	@Test
	void passesTheGapAtOnceWhenItsWriterGivesUp() throws Exception {
		Held held = hold("held");
		append("a", 0);
		assertThat(positionsAfter(engine, null)).isEmpty();
		held.rollBack();
		assertThat(positionsAfter(engine, null)).containsExactly(2L);
	}

	@Test
	void waitsForAYoungerTransactionWithAnOlderPosition() {
		Held younger = log.transaction.execute(older -> {
			new JdbcTemplate(log.database.dataSource()).queryForObject("select pg_current_xact_id()::text",
					String.class);
			Held held = hold("younger");
			engine.appendEvents(event("older", 0));
			return held;
		});
		// no transaction as young as the one that holds position 1 has ended yet: the
		// snapshot's own upper end is too low
		assertThat(positionsAfter(engine, null)).isEmpty();
		requireNonNull(younger).commit();
		assertThat(positionsAfter(engine, null)).containsExactly(1L, 2L);
	}

	@Test
	void doesNotTakeTheCallersOldTransactionForItsOwn() {
		log.transaction.executeWithoutResult(old -> {
			engine.appendEvents(event("old", 0));
			Held held = hold("held");
			append("a", 0);
			// the caller's transaction is older than the held one: were it the limit,
			// position 3 would be read now
			assertThat(positionsAfter(engine, null)).isEmpty();
			held.commit();
		});
		assertThat(positionsAfter(engine, null)).containsExactly(1L, 2L, 3L);
	}

	@Test
	void keepsOrderForEveryReaderWhileTwoProcessesCommitAndRollBack() throws Exception {
		StrictEventStorageEngine other = log.engine();
		Set<String> committed = ConcurrentHashMap.newKeySet();
		List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
			.mapToObj(writer -> CompletableFuture
				.runAsync(() -> write((writer % 2 == 0) ? engine : other, writer, committed), threads))
			.toList();
		CompletableFuture<Void> written = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
		List<Future<List<String>>> readers = new ArrayList<>();
		for (StrictEventStorageEngine source : List.of(engine, engine, engine, other, other)) {
			readers.add(threads.submit(() -> readInOrder(source, written::isDone)));
		}
		written.get();
		for (Future<List<String>> reader : readers) {
			assertThat(reader.get()).doesNotHaveDuplicates().hasSameElementsAs(committed);
		}
	}

	private void write(StrictEventStorageEngine target, int writer, Set<String> committed) {
		Random random = new Random(writer);
		for (int i = 0; i < 80; i++) {
			String aggregate = writer + "-" + i;
			int events = 1 + random.nextInt(20);
			boolean giveUp = random.nextInt(4) == 0;
			log.transaction.executeWithoutResult(status -> {
				target.appendEvents(IntStream.range(0, events).mapToObj(n -> event(aggregate, n)).toList());
				if (giveUp) {
					status.setRollbackOnly();
				}
			});
			if (!giveUp) {
				IntStream.range(0, events).forEach(n -> committed.add(aggregate + "/" + n));
			}
		}
	}

	/** Reads until, with all writing done, a look finds nothing more. */
	private List<String> readInOrder(StrictEventStorageEngine source, BooleanSupplier written) {
		List<String> read = new ArrayList<>();
		TrackingToken token = null;
		long last = 0;
		while (true) {
			boolean complete = written.getAsBoolean();
			List<? extends TrackedEventMessage<?>> events = source.readEvents(token, false).toList();
			for (TrackedEventMessage<?> event : events) {
				assertThat(TestLog.position(event)).isGreaterThan(last);
				last = TestLog.position(event);
				token = event.trackingToken();
				DomainEventMessage<?> domainEvent = (DomainEventMessage<?>) event;
				read.add(domainEvent.getAggregateIdentifier() + "/" + domainEvent.getSequenceNumber());
			}
			if (complete && events.isEmpty()) {
				return read;
			}
		}
	}

	private void append(String aggregate, long sequence) {
		log.transaction.executeWithoutResult(status -> engine.appendEvents(event(aggregate, sequence)));
	}

	private void rollBack(String aggregate) {
		log.transaction.executeWithoutResult(status -> {
			engine.appendEvents(event(aggregate, 0));
			status.setRollbackOnly();
		});
	}

	/** An append whose transaction stays open in a thread of its own. */
	private Held hold(String aggregate) {
		CountDownLatch appended = new CountDownLatch(1);
		CompletableFuture<Boolean> end = new CompletableFuture<>();
		ends.add(end);
		Future<?> writer = threads.submit(() -> log.transaction.executeWithoutResult(status -> {
			engine.appendEvents(event(aggregate, 0));
			appended.countDown();
			if (!end.join()) {
				status.setRollbackOnly();
			}
		}));
		try {
			appended.await();
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
		return new Held(end, writer);
	}

	private record Held(CompletableFuture<Boolean> end, Future<?> writer) {

		void commit() {
			end(true);
		}

		void rollBack() {
			end(false);
		}

		private void end(boolean commit) {
			end.complete(commit);
			try {
				writer.get();
			}
			catch (InterruptedException | ExecutionException failed) {
				throw new IllegalStateException(failed);
			}
		}

	}

}

package io.dunwell.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import io.dunwell.messages.contact.HoldLifted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static io.dunwell.log.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StrictEventStorageEngineTest {

	private TestLog log;

	private StrictEventStorageEngine engine;

	@BeforeEach
	void open() {
		log = new TestLog();
		engine = log.engine();
	}

	@AfterEach
	void close() {
		log.close();
	}

	@Test
	void refusesASecondStreamOfTheSameId() {
		engine.appendEvents(event("invoice:main:1", 0));
		assertThatExceptionOfType(AggregateStreamCreationException.class)
			.isThrownBy(() -> engine.appendEvents(event("invoice:main:1", 0)))
			.withMessageContaining("invoice:main:1");
	}

	@Test
	void refusesASequenceThatSomebodyElseHasTaken() {
		engine.appendEvents(event("a", 0), event("a", 1));
		assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> engine.appendEvents(event("a", 1)));
	}

	@Test
	void blamesTheEventOfABatchThatWasNotUnique() {
		engine.appendEvents(event("b", 0), event("b", 1));
		assertThatExceptionOfType(ConcurrencyException.class)
			.isThrownBy(() -> engine.appendEvents(event("a", 0), event("b", 1)))
			.withMessageContaining("[b] at sequence [1]");
		assertThat(engine.lastSequenceNumberFor("a")).as("nothing half-written").isEmpty();
	}

	@Test
	void callsADeadlockAConflictToo() throws Exception {
		CyclicBarrier bothHaveWritten = new CyclicBarrier(2);
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Future<Boolean>> won = two.invokeAll(
					List.of(() -> winsWith("a", "b", bothHaveWritten), () -> winsWith("b", "a", bothHaveWritten)));
			assertThat(List.of(won.getFirst().get(), won.getLast().get())).containsExactlyInAnyOrder(true, false);
		}
		assertThat(engine.lastSequenceNumberFor("a")).isEqualTo(Optional.of(0L));
		assertThat(engine.lastSequenceNumberFor("b")).isEqualTo(Optional.of(0L));
	}

	/** Appends to two streams in this order; whether that was not a conflict. */
	private boolean winsWith(String first, String second, CyclicBarrier bothHaveWritten) {
		try {
			log.transaction.executeWithoutResult(status -> {
				engine.appendEvents(event(first, 0));
				await(bothHaveWritten);
				engine.appendEvents(event(second, 0));
			});
			return true;
		}
		catch (AggregateStreamCreationException conflict) {
			return false;
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException failed) {
			throw new IllegalStateException(failed);
		}
	}

	@Test
	void doesNotCallEveryFailureAConflict() {
		assertThatExceptionOfType(EventStoreException.class)
			.isThrownBy(() -> engine.appendEvents(event("with\u0000zero", 0)))
			.isNotInstanceOf(ConcurrencyException.class);
	}

	@Test
	void refusesAnEventOfNoAggregate() {
		EventMessage<?> stray = GenericEventMessage.asEventMessage(new HoldLifted("h", "a"));
		assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> engine.appendEvents(stray));
	}

	@Test
	void readsAnAggregateAsItWasWritten() {
		Instant at = Instant.parse("2026-11-30T11:22:33.123456Z");
		DomainEventMessage<?> first = new GenericDomainEventMessage<>("Test", "a", 0, new HoldLifted("h", "å"),
				java.util.Map.of("actor", "anna"), "event-1", at);
		engine.appendEvents(first, event("b", 0), event("a", 1));
		List<? extends DomainEventMessage<?>> read = engine.readEvents("a", 0).asStream().toList();
		assertThat(read).hasSize(2);
		assertThat(read.getFirst().getPayload()).isEqualTo(first.getPayload());
		assertThat(read.getFirst().getMetaData()).isEqualTo(first.getMetaData());
		assertThat(read.getFirst().getTimestamp()).isEqualTo(at);
		assertThat(read.getFirst().getIdentifier()).isEqualTo("event-1");
		assertThat(read.getFirst().getType()).isEqualTo("Test");
		assertThat(engine.readEvents("a", 1).asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(1L);
		assertThat(engine.lastSequenceNumberFor("a")).isEqualTo(Optional.of(1L));
		assertThat(engine.lastSequenceNumberFor("none")).isEmpty();
	}

	@Test
	void appendsALargeBatchInItsOrder() {
		List<DomainEventMessage<?>> batch = IntStream.range(0, 3000)
			.<DomainEventMessage<?>>mapToObj(i -> event("batch-" + i % 7, i / 7))
			.toList();
		engine.appendEvents(batch);
		assertThat(engine.readEvents((TrackingToken) null, false).map(EventMessage::getIdentifier))
			.containsExactlyElementsOf(batch.stream().map(EventMessage::getIdentifier).toList());
	}

	/** On this rests that no event is lost behind a gap: see {@link SettledPrefix}. */
	@Test
	void takesItsTransactionIdBeforeItsPosition() {
		JdbcTemplate jdbc = new JdbcTemplate(log.database.dataSource());
		String plan = String.join("\n", jdbc.queryForList("explain verbose " + StrictEventStorageEngine.APPEND,
				String.class, (Object[]) new String[9]));
		assertThat(plan).containsSubsequence("pg_current_xact_id()", "nextval('log.event_position_seq'");
	}

	@Test
	void keepsTheNewestSnapshot() {
		engine.storeSnapshot(new GenericDomainEventMessage<>("Test", "a", 7, new HoldLifted("h", "seven")));
		engine.storeSnapshot(new GenericDomainEventMessage<>("Test", "a", 5, new HoldLifted("h", "five")));
		assertThat(engine.readSnapshot("a")).get()
			.satisfies(kept -> assertThat(kept.getSequenceNumber()).isEqualTo(7))
			.satisfies(kept -> assertThat(kept.getPayload()).isEqualTo(new HoldLifted("h", "seven")));
		assertThat(engine.readSnapshot("b")).isEmpty();
		assertThat(log.engine().readSnapshot("a")).as("another process, later").isPresent();
	}

	@Test
	void findsThePositionOfAnInstant() {
		Instant noon = Instant.parse("2026-11-30T12:00:00Z");
		for (int i = 0; i < 3; i++) {
			engine.appendEvents(new GenericDomainEventMessage<>("Test", "a", i, new HoldLifted("h", "a"),
					java.util.Map.of(), "e" + i, noon.plusSeconds(i)));
		}
		assertThat(engine.createTokenAt(noon)).isEqualTo(new GlobalSequenceTrackingToken(0));
		assertThat(engine.createTokenAt(noon.plusSeconds(2))).isEqualTo(new GlobalSequenceTrackingToken(2));
		assertThat(engine.createTokenAt(noon.plusSeconds(9))).isEqualTo(new GlobalSequenceTrackingToken(3));
		assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
	}

	@Test
	void neverChangesWhatIsWritten() {
		engine.appendEvents(event("a", 0));
		JdbcTemplate jdbc = new JdbcTemplate(log.database.dataSource());
		for (String change : List.of("update log.event set payload = '{}'", "delete from log.event",
				"truncate log.event")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.execute(change))
				.withMessageContaining("append-only");
		}
	}

}

package io.dunwell.query.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dunwell.log.json.DunwellJson;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.query.fixture.ReadingDesk;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two processes that keep the same view on the same database. */
@ParameterizedClass
@MethodSource("io.dunwell.query.view.ViewsOn#here")
class TwoProcessesTest {

	private static final String TALLIES = "tallies";

	@SuppressWarnings("NullAway.Init") // before the first test of each database
	private static ReadingDesk desk;

	private static int accounts;

	private final ViewsOn database;

	private final String account = "account:main:P" + accounts++;

	private final Views here;

	private final Views there;

	TwoProcessesTest(ViewsOn database) {
		this.database = database;
		this.here = process("here", Tally.VIEW);
		this.there = process("there", Tally.VIEW);
	}

	@BeforeParameterizedClassInvocation
	static void open(ViewsOn database) {
		desk = database.desk();
	}

	@AfterParameterizedClassInvocation
	static void close() {
		desk.close();
	}

	@AfterEach
	void stop() {
		here.stop();
		there.stop();
	}

	@Test
	void foldOnceAndBothServe() {
		startBoth();
		for (int i = 0; i < 50; i++) {
			contact("x");
			assertThat(order(there)).isEqualTo("x".repeat(i + 1));
		}
		assertThat(order(here)).isEqualTo("x".repeat(50));
	}

	@Test
	void oneGoesOnWhenTheOtherDied() {
		here.start();
		contact("a");
		assertThat(order(here)).isEqualTo("a");
		String processor = TALLIES + "@" + serving(here);
		here.stop();
		database.claim(desk, processor, "who died", Instant.now());
		there.start();
		assertThat(order(there)).as("it serves what is there").isEqualTo("a");
		contact("b");
		database.claim(desk, processor, "who died", Instant.EPOCH);
		assertThat(order(there)).isEqualTo("ab");
	}

	@Test
	void oneFollowsARebuildOfTheOtherWhileReadersRead() throws Exception {
		startBoth();
		contact("a");
		assertThat(order(there)).isEqualTo("a");
		int before = serving(here);
		AtomicBoolean reading = new AtomicBoolean(true);
		List<CompletableFuture<Integer>> readers = Stream.of(here, there)
			.map(views -> CompletableFuture.supplyAsync(() -> read(views, reading),
					task -> Thread.ofPlatform().start(task)))
			.toList();
		here.rebuild(TALLIES);
		until(() -> serving(here) == before + 1 && serving(there) == before + 1);
		contact("b");
		until(() -> database.isForgotten(desk, TALLIES, before));
		reading.set(false);
		for (CompletableFuture<Integer> reader : readers) {
			assertThat(reader.get(30, TimeUnit.SECONDS)).isPositive();
		}
		assertThat(order(here)).isEqualTo("ab");
		assertThat(order(there)).isEqualTo("ab");
	}

	@Test
	void bothRebuildAtOnceAsOne() {
		startBoth();
		contact("a");
		int before = serving(here);
		atOnce(() -> here.rebuild(TALLIES), () -> there.rebuild(TALLIES));
		until(() -> serving(here) > before && serving(here) == serving(there)
				&& Stream.of(here, there).allMatch(views -> views.status().getFirst().rebuild() == null));
		assertThat(order(there)).isEqualTo("a");
	}

	@Test
	void bothStartAtOnceOverAnotherDeclaration() {
		here.start();
		contact("a");
		assertThat(order(here)).isEqualTo("a");
		int before = serving(here);
		here.stop();
		database.movePointer(desk, TALLIES, "revision", 0);
		startBoth();
		assertThat(Stream.of(here, there).map(TwoProcessesTest::serving)).containsOnly(before + 1);
		assertThat(order(here)).isEqualTo("a");
		assertThat(order(there)).isEqualTo("a");
	}

	@Test
	void theReleaseThatStartsLastWins() {
		here.start();
		contact("a");
		assertThat(order(here)).isEqualTo("a");
		Views newer = process("newer", new View<>(TALLIES, Tally.VIEW.revision() + 1, Tally.class, Tally.VIEW.events(),
				Tally.VIEW.key(), Tally.VIEW.fold(), Tally.VIEW.indexes(), Tally.VIEW.daily()));
		newer.start();
		try {
			until(() -> here.status().getFirst().failing());
			assertThat(here.status().getFirst().trouble()).contains("another release", "revision 2", "revision 1");
			assertThat(new ViewsHealth(here).health().getStatus()).isEqualTo(Status.DOWN);
			assertThatExceptionOfType(Rejected.class).isThrownBy(() -> here.reader(Tally.VIEW).find(account))
				.extracting(Rejected::refusal)
				.isEqualTo(Refusal.VIEWS_BEHIND);
			contact("b");
			newer.awaitHead(Duration.ofSeconds(30));
			assertThat(newer.status().getFirst().failing()).isFalse();
		}
		finally {
			newer.stop();
		}
	}

	private Views process(String node, View<Tally> view) {
		return new Views(List.of(view), database.backend(desk, node), desk.get(EventStore.class),
				desk.get(DunwellJson.class).sealing(), desk.clock());
	}

	private void startBoth() {
		atOnce(here::start, there::start);
	}

	private static void atOnce(Runnable... all) {
		CompletableFuture
			.allOf(Stream.of(all)
				.map(one -> CompletableFuture.runAsync(one, task -> Thread.ofPlatform().start(task)))
				.toArray(CompletableFuture<?>[]::new))
			.orTimeout(60, TimeUnit.SECONDS)
			.join();
	}

	/** How often the account was there, and never was not. */
	private int read(Views views, AtomicBoolean reading) {
		int times = 0;
		while (reading.get()) {
			assertThat(views.reader(Tally.VIEW).find(account)).as("read %d", times).isNotNull();
			assertThat(views.reader(Tally.VIEW).list(Range.of("last").limit(1))).as("list %d", times).isNotEmpty();
			times++;
		}
		return times;
	}

	private void contact(String... outcomes) {
		IntStream.range(0, outcomes.length)
			.forEach(i -> desk.publish(account,
					new ContactLogged(account, "phone", outcomes[i], new Personal(account, null))));
	}

	private String order(Views views) {
		views.awaitHead(Duration.ofSeconds(30));
		return views.reader(Tally.VIEW).get(List.of(account)).getFirst().order();
	}

	private static int serving(Views views) {
		return views.status().getFirst().serving();
	}

	private static void until(BooleanSupplier condition) {
		Instant deadline = Instant.now().plusSeconds(30);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("gave up waiting").isBefore(deadline);
			Thread.onSpinWait();
		}
	}

}

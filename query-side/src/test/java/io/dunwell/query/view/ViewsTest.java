package io.dunwell.query.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.audit.ViewsPosition;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.query.fixture.ReadingDesk;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

@ParameterizedClass
@MethodSource("io.dunwell.query.view.ViewsOn#here")
class ViewsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	@SuppressWarnings("NullAway.Init") // before the first test of each database
	private static ReadingDesk desk;

	private static int accounts;

	private final String account = "account:main:T" + accounts++;

	private final ViewsOn database;

	ViewsTest(ViewsOn database) {
		this.database = database;
	}

	@BeforeParameterizedClassInvocation
	static void open(ViewsOn database) {
		desk = database.desk(Beans.class);
	}

	@AfterParameterizedClassInvocation
	static void close() {
		desk.close();
	}

	@AfterEach
	void cure() {
		Tally.POISON.clear();
	}

	@Test
	void foldsInTheOrderOfTheLog() {
		contacts("a", "b", "c");
		assertThat(tally().order()).isEqualTo("abc");
	}

	@Test
	void deletesWhatIsNoLongerNeededAndStartsAgain() {
		contacts("a", "b");
		desk.publish(account, new HoldPlaced("hold:main:T:1", account, null, "legal", DAY));
		desk.caughtUp();
		assertThat(reader().find(account)).isNull();
		contacts("c");
		assertThat(tally().order()).isEqualTo("c");
	}

	@Test
	void readsItsOwnWrites() {
		for (int i = 1; i <= 20; i++) {
			desk.publish(account, contact("x"));
			Tally found = asking(desk.head());
			assertThat(found.order()).hasSize(i);
		}
	}

	@Test
	void tellsThoseWhoSubscribeThatItHasMovedOn() {
		SubscriptionQueryResult<ViewsPosition, ViewsPosition> told = desk.get(QueryGateway.class)
			.subscriptionQuery(new FindViewsPosition(), ViewsPosition.class, ViewsPosition.class);
		try {
			assertThat(told.initialResult().block()).isNotNull();
			desk.publish(account, contact("x"));
			long head = desk.head();
			told.updates().filter(views -> views.position() == head).blockFirst(Duration.ofSeconds(30));
		}
		finally {
			told.cancel();
		}
	}

	@Test
	void refusesToAnswerFromThePast() {
		long future = desk.head() + 1000;
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> desk.views().await(future, Duration.ofMillis(30)))
			.extracting(Rejected::refusal)
			.isEqualTo(Refusal.VIEWS_BEHIND);
	}

	@Test
	void skipsWhatItHasSeen() {
		contacts("a", "b");
		Tally before = tally();
		database.forgetTokens(desk);
		desk.restart();
		assertThat(tally()).isEqualTo(before);
		contacts("c");
		assertThat(tally().order()).isEqualTo("abc");
	}

	@Test
	void parksWhatItCannotTakeAndWhatFollowsIt() {
		Tally.POISON.add("!");
		String other = account + "other";
		desk.publish(account, contact("a"), contact("!"), contact("b"));
		desk.publish(other, new ContactLogged(other, "phone", "o", new Personal(other, null)));
		assertThat(tally().order()).isEqualTo("a");
		assertThat(reader().find(other)).isNotNull();
		assertThat(mine()).extracting(ParkedEvent::type).containsExactly("contact-logged", "contact-logged");
		assertThat(mine().getFirst().cause()).contains("cannot take !");
		assertThat(mine().getLast().cause()).isNull();
		contacts("c");
		assertThat(mine()).hasSize(3);

		assertThat(desk.views().retry("tallies", account)).isFalse();
		assertThat(mine()).hasSize(3);
		assertThat(tally().order()).isEqualTo("a");

		Tally.POISON.clear();
		assertThat(desk.views().retry("tallies", account)).isTrue();
		assertThat(mine()).isEmpty();
		assertThat(tally().order()).isEqualTo("a!bc");
		contacts("d");
		assertThat(tally().order()).isEqualTo("a!bcd");
	}

	@Test
	void keepsWhatARetryTookBeforeItFailedAgain() {
		Tally.POISON.addAll(List.of("!", "?"));
		desk.publish(account, contact("!"), contact("a"), contact("?"), contact("b"));
		desk.caughtUp();
		Tally.POISON.remove("!");
		assertThat(desk.views().retry("tallies", account)).isFalse();
		assertThat(tally().order()).isEqualTo("!a");
		assertThat(mine()).hasSize(2).first().extracting(ParkedEvent::cause).asString().contains("cannot take ?");
	}

	@Test
	void givesUpWhatAPersonDrops() {
		Tally.POISON.add("!");
		desk.publish(account, contact("a"), contact("!"), contact("b"));
		desk.caughtUp();
		desk.views().drop("tallies", account);
		assertThat(mine()).isEmpty();
		contacts("c");
		assertThat(tally().order()).isEqualTo("ac");
	}

	@Test
	void takesLateWhatHadNoKey() {
		Tally.POISON.add("key of k");
		desk.publish("case:" + account, contact("k"));
		desk.publish(account, contact("a"));
		assertThat(tally().order()).isEqualTo("a");
		Tally.POISON.clear();
		assertThat(desk.views().retry("tallies", account)).isTrue();
		assertThat(tally().order()).isEqualTo("ak");
	}

	@Test
	void rebuildsBesideTheServingVersionWhileEventsFlow() throws Exception {
		contacts("a");
		int serving = status().serving();
		AtomicBoolean flowing = new AtomicBoolean(true);
		CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
			int written = 1;
			// not without end: one that writes faster than all views read is never caught
			// up with
			while (written < 200 || (flowing.get() && written < 1000)) {
				desk.publish(account, contact("x"));
				written++;
			}
			return written;
		});
		desk.views().rebuild("tallies");
		int least = 1;
		while (status().serving() == serving) {
			int now = reader().get(List.of(account)).getFirst().order().length();
			assertThat(now).isGreaterThanOrEqualTo(least);
			least = now;
		}
		flowing.set(false);
		int written = writer.get(60, TimeUnit.SECONDS);
		assertThat(status().serving()).isEqualTo(serving + 1);
		assertThat(tally().order()).isEqualTo("a" + "x".repeat(written - 1));
		until(() -> database.isForgotten(desk, "tallies", serving));
	}

	@Test
	void comesToTheSameDocumentsAgain() {
		contacts("a", "b");
		desk.on(DAY.plusDays(3));
		contacts("c");
		reader().roll();
		Tally before = tally();
		int serving = status().serving();
		desk.views().rebuild("tallies");
		until(() -> status().serving() == serving + 1);
		assertThat(tally()).isEqualTo(before);
		desk.on(DAY);
	}

	@Test
	void rollsWhatGoesStaleByTheDay() {
		contacts("a");
		assertThat(tally().daysAgo()).isZero();
		desk.on(DAY.plusDays(2));
		assertThat(tally().daysAgo()).isZero();
		assertThat(reader().roll()).isEqualTo(DAY.plusDays(2));
		assertThat(tally().daysAgo()).isEqualTo(2);
		desk.on(DAY);
	}

	@Test
	void stopsForABrokenDatabaseAndParksNothing() {
		assumeThat(database).as("MongoDB makes a collection anew that is gone").isEqualTo(ViewsOn.POSTGRES);
		contacts("a");
		String table = "views.tallies_" + status().serving();
		jdbc().sql("ALTER TABLE " + table + " RENAME TO away").update();
		desk.publish(account, contact("b"));
		until(() -> status().failing());
		assertThat(desk.get(ViewsHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
		jdbc().sql("ALTER TABLE views.away RENAME TO tallies_" + status().serving()).update();
		until(() -> !status().failing());
		assertThat(tally().order()).isEqualTo("ab");
		assertThat(mine()).isEmpty();
		assertThat(desk.get(ViewsHealth.class).health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void goesOnAfterARestartAndFinishesARebuildThatWasCutShort() {
		contacts("a");
		int serving = status().serving();
		database.movePointer(desk, "tallies", "building", serving + 1);
		desk.restart();
		until(() -> status().serving() == serving + 1);
		contacts("b");
		assertThat(tally().order()).isEqualTo("ab");
	}

	@Test
	void buildsAnewWhatIsDeclaredDifferently() {
		contacts("a");
		int serving = status().serving();
		database.movePointer(desk, "tallies", "revision", 0);
		desk.restart();
		assertThat(tally().order()).isEqualTo("a");
		assertThat(status().serving()).isEqualTo(serving + 1);
	}

	@Test
	void knowsNoOtherViews() {
		assertThatIllegalArgumentException().isThrownBy(() -> desk.views().rebuild("nothing"));
	}

	private void contacts(String... outcomes) {
		for (String outcome : outcomes) {
			desk.publish(account, contact(outcome));
		}
	}

	private Event contact(String outcome) {
		return new ContactLogged(account, "phone", outcome, new Personal(account, "a note"));
	}

	private Tally tally() {
		desk.caughtUp();
		return reader().get(List.of(account)).getFirst();
	}

	/** As a query would that names a position. */
	private Tally asking(long atLeast) {
		return new DefaultUnitOfWork<>(new GenericMessage<>("query", Map.of(Meta.AT_LEAST, atLeast)))
			.executeWithResult(() -> reader().get(List.of(account)).getFirst())
			.getPayload();
	}

	private List<ParkedEvent> mine() {
		desk.caughtUp();
		return desk.views().parked("tallies").stream().filter(letter -> letter.sequence().equals(account)).toList();
	}

	private static ViewReader<Tally> reader() {
		return desk.views().reader(Tally.VIEW);
	}

	private static ViewStatus status() {
		return desk.views().status().getFirst();
	}

	private static JdbcClient jdbc() {
		return JdbcClient.create(desk.database().dataSource());
	}

	private static void until(BooleanSupplier condition) {
		Instant deadline = Instant.now().plusSeconds(30);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("gave up waiting").isBefore(deadline);
			Thread.onSpinWait();
		}
	}

	static class Beans {

		@Bean
		View<Tally> tallies() {
			return Tally.VIEW;
		}

	}

}

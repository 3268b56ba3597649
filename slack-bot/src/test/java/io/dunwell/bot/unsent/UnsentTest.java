package io.dunwell.bot.unsent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.news.JdbcNewsDesk;
import io.dunwell.bot.outbox.JdbcOutbox;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.testing.BotDatabase;
import io.dunwell.bot.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What could not be told is seen, with its reason, and can be tried again. */
class UnsentTest {

	private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

	private static final Clock LATER = new TestClock("2026-11-26T11:00:00Z");

	@RegisterExtension
	static final BotDatabase DATABASE = new BotDatabase();

	private final JdbcOutbox outbox = new JdbcOutbox(DATABASE.source());

	private final Unsent unsent = new Unsent(this.outbox, new JdbcNewsDesk(DATABASE.source()), LATER);

	private final UnsentEndpoint endpoint = new UnsentEndpoint(this.unsent);

	@Test
	void allIsWellWhileEverythingIsOnItsWay() {
		this.outbox.add(letter("a"), NOON);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.endpoint.list()).isEmpty();
	}

	@Test
	void saysHowManyAndWhy() {
		givenUp("a", "is_archived");
		givenUp("b", "is_archived");
		parked(7);
		assertThat(health().getDetails()).containsEntry("count", 3L)
			.containsEntry("why", "is_archived, java.lang.IllegalStateException: the views are down");
		assertThat(health().getStatus()).isNotEqualTo(Status.UP);
		assertThat(this.endpoint.list()).extracting(Unsent.Item::id, Unsent.Item::about)
			.containsExactly(tuple("message:a", "#collections"), tuple("message:b", "#collections"),
					tuple("news:7", "UPDATE update:main:1"));
	}

	@Test
	void triesAllAgainAsIfTheyWereNew() {
		givenUp("a", "is_archived");
		parked(7);
		assertThat(this.endpoint.retry(null)).containsEntry("retried", 2);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.outbox.take("a", LATER.instant(), Duration.ofSeconds(30))).hasValueSatisfying(waiting -> {
			assertThat(waiting.letter()).isEqualTo(letter("a"));
			assertThat(waiting.written()).as("a day old is no news").isEqualTo(LATER.instant());
		});
		assertThat(states()).containsExactly("WAITING");
	}

	@Test
	void isKeptNoLongerForBeingTriedAgain() {
		givenUp("a", "is_archived");
		parked(7);
		this.endpoint.retry(null);
		this.outbox.giveUp("a", "is_archived");
		DATABASE.jdbc().sql("update bot.news set state = 'PARKED'").update();
		assertThat(this.endpoint.list()).extracting(Unsent.Item::since)
			.containsExactly(NOON, Instant.parse("2026-11-25T11:00:00Z"));
		this.outbox.forget(NOON.plusSeconds(1));
		assertThat(this.endpoint.list()).extracting(Unsent.Item::id).containsExactly("news:7");
	}

	@Test
	void whatWasDroppedIsNotWrittenAgain() {
		givenUp("a", "is_archived");
		this.endpoint.drop("message:a");
		assertThat(this.outbox.add(letter("a"), NOON)).isFalse();
		assertThat(this.outbox.knows("a")).isTrue();
		assertThat(this.endpoint.retry("message:a")).containsEntry("retried", 0);
		assertThat(DATABASE.jdbc().sql("select body from bot.letter").query(String.class).single()).isEmpty();
		this.outbox.forget(NOON.plusSeconds(1));
		assertThat(this.outbox.knows("a")).isFalse();
	}

	@Test
	void triesOrDropsOneOfThem() {
		givenUp("a", "is_archived");
		givenUp("b:#1", "is_archived");
		parked(7);
		assertThat(this.endpoint.retry("message:b:#1")).containsEntry("retried", 1);
		assertThat(this.endpoint.retry("message:nothing")).containsEntry("retried", 0);
		assertThat(this.endpoint.drop("message:a").getStatus()).isEqualTo(204);
		assertThat(this.endpoint.drop("news:7").getStatus()).isEqualTo(204);
		assertThat(this.endpoint.drop("news:7").getStatus()).isEqualTo(404);
		assertThat(this.endpoint.list()).isEmpty();
		assertThat(this.outbox.waiting()).isOne();
	}

	private Health health() {
		return new UnsentHealth(this.unsent).health();
	}

	private void givenUp(String id, String why) {
		this.outbox.add(letter(id), NOON);
		this.outbox.giveUp(id, why);
	}

	private static void parked(long position) {
		DATABASE.jdbc().sql("""
				insert into bot.news (position, kind, company, subject, words, noted, state, why)
				values (:position, 'UPDATE', 'main', 'update:main:1', 'Above plan', '2026-11-25T11:00:00Z', 'PARKED',
					'java.lang.IllegalStateException: the views are down')""").param("position", position).update();
	}

	private static List<String> states() {
		return DATABASE.jdbc().sql("select state from bot.news").query(String.class).list();
	}

	private static Letter letter(String id) {
		return Letter.of(id, "#collections", Message.of("Hello"));
	}

}

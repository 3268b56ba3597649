package io.dunwell.bot.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.news.News.Kind;
import io.dunwell.bot.news.NewsDesk.Parked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds wherever news are kept. */
abstract class NewsDeskContract {

	static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

	private static final String BO = "person:main:BO";

	@SuppressWarnings("NullAway.Init")
	NewsDesk desk;

	/** As another process has it. */
	abstract NewsDesk open();

	@BeforeEach
	void anEmptyDesk() {
		this.desk = open();
	}

	@Test
	void notesEachOnceInTheOrderOfTheLog() {
		this.desk.note(List.of(update(2), win(7)));
		this.desk.note(List.of(win(1), update(2)));
		this.desk.note(List.of());
		assertThat(this.desk.waiting(9)).containsExactly(win(1), update(2), win(7));
		assertThat(this.desk.waiting(2)).containsExactly(win(1), update(2));
	}

	@Test
	void whatIsToldIsToldForGood() {
		this.desk.note(List.of(update(1), win(2), win(3)));
		this.desk.told(List.of(2L, 1L));
		this.desk.told(List.of());
		this.desk.note(List.of(update(1)));
		assertThat(this.desk.waiting(9)).containsExactly(win(3));
		this.desk.parked(1, "too late");
		assertThat(this.desk.parked(9)).isEmpty();
	}

	@Test
	void whatIsToldTogetherIsDecidedOnce() {
		this.desk.note(List.of(win(1), win(2), win(3), win(4)));
		assertThat(this.desk.through(1, 3)).isEqualTo(3);
		assertThat(open().through(1, 4)).isEqualTo(3);
		assertThat(open().through(4, 4)).isEqualTo(4);
	}

	@Test
	void whatCannotBeToldIsListedWithItsReason() {
		this.desk.note(List.of(update(1), win(2), win(3)));
		this.desk.parked(3, "a bug");
		this.desk.parked(1, "a bug");
		assertThat(this.desk.parked(9)).containsExactly(new Parked(1, "UPDATE update:main:1", "a bug", NOON),
				new Parked(3, "WIN account:main:ACME", "a bug", NOON));
		assertThat(this.desk.parked(1)).hasSize(1);
		assertThat(this.desk.reasons()).isEqualTo(Map.of("a bug", 2L));
		assertThat(this.desk.waiting(9)).containsExactly(win(2));
	}

	@Test
	void whatIsParkedIsTriedAgainAsIfItWereNewAndKeptNoLonger() {
		this.desk.note(List.of(update(1), win(2)));
		this.desk.parked(1, "a bug");
		this.desk.parked(2, "a bug");
		Instant later = NOON.plusSeconds(3600);
		assertThat(this.desk.retry(1L, later)).isOne();
		assertThat(this.desk.retry(1L, later)).isZero();
		assertThat(this.desk.waiting(9)).singleElement().satisfies(news -> {
			assertThat(news.noted()).isEqualTo(later);
			assertThat(news.words()).isEqualTo("Above plan");
		});
		assertThat(this.desk.retry(null, later)).isOne();
		this.desk.parked(1, "a bug");
		assertThat(this.desk.parked(9)).extracting(Parked::noted).containsExactly(NOON);
	}

	@Test
	void whatIsDroppedIsNotTold() {
		this.desk.note(List.of(update(1)));
		assertThat(this.desk.drop(1)).isFalse();
		this.desk.parked(1, "a bug");
		assertThat(this.desk.drop(1)).isTrue();
		assertThat(this.desk.drop(1)).isFalse();
		assertThat(this.desk.retry(null, NOON)).isZero();
		assertThat(this.desk.waiting(9)).isEmpty();
	}

	@Test
	void wordsOfWhoIsErasedAreNotTold() {
		this.desk.note(List.of(update(1), update(2), update(3), win(4)));
		this.desk.parked(2, "a bug");
		this.desk.told(List.of(3L));
		this.desk.erase("person:main:ANNA");
		assertThat(this.desk.waiting(9)).hasSize(2);
		this.desk.erase(BO);
		assertThat(this.desk.waiting(9)).containsExactly(win(4));
		assertThat(this.desk.parked(9)).isEmpty();
	}

	@Test
	void wordsOfNobodyKnownGoWithWhoeverIsErased() {
		this.desk
			.note(List.of(new News(1, Kind.UPDATE, "main", "update:main:1", "bo", null, "Above plan", null, NOON)));
		this.desk.erase(BO);
		assertThat(this.desk.waiting(9)).isEmpty();
	}

	@Test
	void forgetsWhatIsOldUnlessItWaits() {
		this.desk.note(List.of(update(1), update(2), win(3)));
		this.desk.told(List.of(1L));
		this.desk.parked(2, "a bug");
		this.desk.forget(NOON);
		assertThat(this.desk.parked(9)).hasSize(1);
		this.desk.forget(NOON.plusSeconds(1));
		assertThat(this.desk.parked(9)).isEmpty();
		this.desk.note(List.of(update(1)));
		assertThat(this.desk.waiting(9)).as("it is no longer known").containsExactly(update(1), win(3));
	}

	static News win(long position) {
		return new News(position, Kind.WIN, "main", "account:main:ACME", null, null, null, null, NOON);
	}

	private static News update(long position) {
		return new News(position, Kind.UPDATE, "main", "update:main:" + position, "bo", null, "Above plan", BO, NOON);
	}

}

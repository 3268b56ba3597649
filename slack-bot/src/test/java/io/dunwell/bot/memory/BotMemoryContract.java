package io.dunwell.bot.memory;

import java.time.Instant;
import java.util.List;

import io.dunwell.bot.memory.Logged.State;
import io.dunwell.bot.slack.Slack.Posted;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds wherever the bot remembers. */
abstract class BotMemoryContract {

	private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

	@SuppressWarnings("NullAway.Init")
	private BotMemory memory;

	abstract BotMemory open();

	@BeforeEach
	void anEmptyMemory() {
		this.memory = open();
	}

	@Test
	void remembersOnce() {
		assertThat(this.memory.remember(logged("a", NOON))).isTrue();
		assertThat(this.memory.remember(logged("a", NOON))).isFalse();
		assertThat(this.memory.find("a")).contains(logged("a", NOON));
		assertThat(this.memory.find("b")).isEmpty();
	}

	@Test
	void findsTheLatestThatStands() {
		this.memory.remember(logged("a", NOON));
		this.memory.remember(logged("b", NOON.plusSeconds(1)));
		assertThat(this.memory.latest("main", "anna", NOON)).map(Logged::id).contains("b");
		this.memory.undone("b");
		assertThat(this.memory.latest("main", "anna", NOON)).map(Logged::id).contains("a");
		assertThat(this.memory.latest("main", "anna", NOON.plusSeconds(1))).isEmpty();
		assertThat(this.memory.latest("main", "bo", NOON)).isEmpty();
		assertThat(this.memory.latest("other", "anna", NOON)).isEmpty();
	}

	@Test
	void ofTwoAtOnceTheSecondIsTheLatest() {
		this.memory.remember(logged("a", NOON));
		this.memory.remember(logged("b", NOON));
		assertThat(this.memory.latest("main", "anna", NOON)).map(Logged::id).contains("b");
	}

	@Test
	void knowsWhatWasUndone() {
		this.memory.remember(logged("a", NOON));
		assertThat(this.memory.undoneSubject("promise:main:a:1")).isFalse();
		this.memory.undone("a");
		assertThat(this.memory.undoneSubject("promise:main:a:1")).isTrue();
		assertThat(this.memory.find("a")).map(Logged::state).contains(State.UNDONE);
	}

	@Test
	void knowsWhereItIsShown() {
		this.memory.remember(logged("a", NOON));
		this.memory.shown("a", new Posted("D1", "1.2"));
		this.memory.shown("a", new Posted("D1", "1.1"));
		this.memory.shown("a", new Posted("D1", "1.2"));
		assertThat(this.memory.shownIn("a")).isEqualTo(List.of(new Posted("D1", "1.1"), new Posted("D1", "1.2")));
		// what was not logged here is nothing that could be undone or edited
		this.memory.shown("b", new Posted("D1", "1.3"));
		assertThat(this.memory.shownIn("b")).isEmpty();
	}

	@Test
	void forgetsWhatIsOld() {
		this.memory.remember(logged("a", NOON));
		this.memory.remember(logged("b", NOON.plusSeconds(1)));
		this.memory.shown("a", new Posted("D1", "1.1"));
		this.memory.forget(NOON.plusSeconds(1));
		assertThat(this.memory.find("a")).isEmpty();
		assertThat(this.memory.find("b")).isPresent();
	}

	private static Logged logged(String id, Instant at) {
		return new Logged(id, "main", "anna", "U1", "promise", "promise:main:" + id + ":1", at, "{}", State.STANDS);
	}

}

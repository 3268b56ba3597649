package io.dunwell.bot.memory;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.bot.memory.Logged.State;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.testing.BotDatabase;
import io.dunwell.bot.testing.MemoryInMemory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BotMemoryTest {

	private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

	@RegisterExtension
	static final BotDatabase DATABASE = new BotDatabase();

	static Stream<BotMemory> memories() {
		BotMemory inPostgres = JdbcBotMemory.migrated(DATABASE.source());
		return Stream.of(inPostgres, new MemoryInMemory());
	}

	@ParameterizedTest
	@MethodSource("memories")
	void remembersOnce(BotMemory memory) {
		assertThat(memory.remember(logged("a", NOON))).isTrue();
		assertThat(memory.remember(logged("a", NOON))).isFalse();
		assertThat(memory.find("a")).contains(logged("a", NOON));
		assertThat(memory.find("b")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("memories")
	void findsTheLatestThatStands(BotMemory memory) {
		memory.remember(logged("a", NOON));
		memory.remember(logged("b", NOON.plusSeconds(1)));
		assertThat(memory.latest("main", "anna", NOON)).map(Logged::id).contains("b");
		memory.undone("b");
		assertThat(memory.latest("main", "anna", NOON)).map(Logged::id).contains("a");
		assertThat(memory.latest("main", "anna", NOON.plusSeconds(1))).isEmpty();
		assertThat(memory.latest("main", "bo", NOON)).isEmpty();
		assertThat(memory.latest("other", "anna", NOON)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("memories")
	void ofTwoAtOnceTheSecondIsTheLatest(BotMemory memory) {
		memory.remember(logged("a", NOON));
		memory.remember(logged("b", NOON));
		assertThat(memory.latest("main", "anna", NOON)).map(Logged::id).contains("b");
	}

	@ParameterizedTest
	@MethodSource("memories")
	void knowsWhatWasUndone(BotMemory memory) {
		memory.remember(logged("a", NOON));
		assertThat(memory.undoneSubject("promise:main:a:1")).isFalse();
		memory.undone("a");
		assertThat(memory.undoneSubject("promise:main:a:1")).isTrue();
		assertThat(memory.find("a")).map(Logged::state).contains(State.UNDONE);
	}

	@ParameterizedTest
	@MethodSource("memories")
	void knowsWhereItIsShown(BotMemory memory) {
		memory.remember(logged("a", NOON));
		memory.shown("a", new Posted("D1", "1.1"));
		memory.shown("a", new Posted("D1", "1.2"));
		assertThat(memory.shownIn("a")).isEqualTo(List.of(new Posted("D1", "1.1"), new Posted("D1", "1.2")));
		assertThat(memory.shownIn("b")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("memories")
	void forgetsWhatIsOld(BotMemory memory) {
		memory.remember(logged("a", NOON));
		memory.remember(logged("b", NOON.plusSeconds(1)));
		memory.shown("a", new Posted("D1", "1.1"));
		memory.forget(NOON.plusSeconds(1));
		assertThat(memory.find("a")).isEmpty();
		assertThat(memory.find("b")).isPresent();
	}

	private static Logged logged(String id, Instant at) {
		return new Logged(id, "main", "anna", "U1", "promise", "promise:main:" + id + ":1", at, "{}", State.STANDS);
	}

}

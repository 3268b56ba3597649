package io.dunwell.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.slack.WebApi;
import io.dunwell.bot.testing.BotDatabase;
import io.dunwell.bot.testing.FakeSlack;
import io.dunwell.bot.testing.Killed;
import io.dunwell.bot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Once each and in order, whatever fails on the way. */
class PostmanTest {

	private static final String TEAM = "#collections";

	private final TestClock clock = new TestClock("2026-11-24T10:00:00Z");

	@RegisterExtension
	static final BotDatabase DATABASE = new BotDatabase();

	@SuppressWarnings("NullAway.Init")
	private Outbox outbox;

	@SuppressWarnings("NullAway.Init")
	private FakeSlack slack;

	@SuppressWarnings("NullAway.Init")
	private Postman postman;

	@BeforeEach
	void anEmptyOutbox() {
		this.outbox = new JdbcOutbox(DATABASE.source());
		this.slack = new FakeSlack();
		this.postman = postman(this.outbox);
	}

	@AfterEach
	void close() {
		this.slack.close();
	}

	@Test
	void postsInOrderASecondApart() {
		write("a", "b", "c");
		this.postman.round();
		this.postman.round();
		assertThat(team()).containsExactly("a");
		rounds(2, Duration.ofSeconds(1));
		assertThat(team()).containsExactly("a", "b", "c");
		assertThat(this.outbox.where("a")).contains(new Posted("C2", "1700000000.000001"));
	}

	@Test
	void channelsDoNotWaitForEachOther() {
		this.postman.send(letter("a", TEAM));
		this.postman.send(letter("b", "U7"));
		this.postman.round();
		assertThat(team()).containsExactly("a");
		assertThat(this.slack.said("DU7")).containsExactly("b");
	}

	@Test
	void aLetterIsWrittenOnce() {
		assertThat(this.postman.send(letter("a", TEAM))).isTrue();
		assertThat(this.postman.send(letter("a", TEAM))).isFalse();
		rounds(3, Duration.ofSeconds(1));
		assertThat(this.postman.send(letter("a", TEAM))).isFalse();
		rounds(3, Duration.ofSeconds(1));
		assertThat(team()).containsExactly("a");
	}

	@Test
	void waitsAsLongAsSlackAsks() {
		this.slack.busy("chat.postMessage", 1, 40);
		write("a", "b");
		rounds(4, Duration.ofSeconds(13));
		assertThat(team()).isEmpty();
		rounds(3, Duration.ofSeconds(1));
		assertThat(team()).containsExactly("a", "b");
	}

	@Test
	void looksBeforeItPostsAgainWhenTheAnswerWasLost() {
		this.slack.lose("chat.postMessage", 1);
		write("a", "b");
		rounds(4, Duration.ofSeconds(2));
		assertThat(team()).containsExactly("a", "b");
		assertThat(this.outbox.where("a")).isPresent();
		assertThat(this.slack.all("conversations.history")).hasSize(1);
	}

	@Test
	void doesNotPostAgainWhileItCannotLook() {
		this.slack.lose("chat.postMessage", 1);
		this.slack.refuse("conversations.history", "internal_error");
		write("a");
		rounds(5, Duration.ofSeconds(20));
		assertThat(team()).containsExactly("a");
		assertThat(this.outbox.where("a")).isEmpty();
		this.slack.mend("conversations.history");
		rounds(3, Duration.ofMinutes(5));
		assertThat(team()).containsExactly("a");
		assertThat(this.outbox.where("a")).isPresent();
	}

	@Test
	void triesAgainWhenNothingWasDone() {
		this.slack.refuse("chat.postMessage", "internal_error");
		write("a", "b");
		rounds(3, Duration.ofSeconds(5));
		assertThat(team()).isEmpty();
		this.slack.mend("chat.postMessage");
		rounds(10, Duration.ofSeconds(5));
		assertThat(team()).containsExactly("a", "b");
	}

	@Test
	void killedBetweenThePostAndItsNoteItIsPostedOnce() {
		write("a", "b");
		assertThatThrownBy(postman(Killed.before("posted", Outbox.class, this.outbox))::round)
			.isInstanceOf(Killed.class);
		assertThat(team()).containsExactly("a");
		rounds(4, Duration.ofSeconds(15));
		assertThat(team()).containsExactly("a", "b");
	}

	@Test
	void whatSlackRefusesIsGivenUpAndTheOthersGoOn() {
		this.slack.refuse("chat.postMessage", "is_archived");
		write("a", "b");
		this.postman.round();
		this.slack.mend("chat.postMessage");
		rounds(2, Duration.ofSeconds(1));
		assertThat(team()).containsExactly("b");
		assertThat(this.outbox.waiting()).isZero();
	}

	@Test
	void whatIsADayOldIsNoNews() {
		this.slack.refuse("chat.postMessage", "internal_error");
		write("a");
		rounds(2, Duration.ofHours(25));
		assertThat(this.outbox.waiting()).isZero();
	}

	@Test
	void answersInTheThreadOfAnEarlierOne() {
		this.postman.send(letter("a", TEAM));
		this.postman.send(letter("b", TEAM).under("a"));
		rounds(2, Duration.ofSeconds(1));
		assertThat(this.slack.all("chat.postMessage").getLast().parameters()).containsEntry("thread_ts",
				"1700000000.000001");
	}

	@Test
	void isFoundByWhatItIsAbout() {
		this.postman.send(letter("a", TEAM).about("account:main:ACME"));
		assertThat(this.postman.about("account:main:ACME")).isEmpty();
		this.postman.round();
		assertThat(this.postman.about("account:main:ACME")).containsExactly(new Posted("C2", "1700000000.000001"));
	}

	@Test
	void whatNamesSomebodyErasedIsNotPosted() {
		this.slack.refuse("chat.postMessage", "is_archived");
		this.postman.send(letter("given-up", TEAM).naming(List.of("account:main:ACME", "account:main:BETA")));
		this.postman.round();
		this.slack.mend("chat.postMessage");
		this.postman.send(letter("card", "U7").about("account:main:ACME"));
		this.postman.send(letter("other", "U7").about("account:main:BETA"));
		this.outbox.erase("account:main:ACME");
		rounds(3, Duration.ofSeconds(1));
		assertThat(this.slack.said("DU7")).containsExactly("other");
		assertThat(DATABASE.jdbc().sql("select body from bot.letter").query(String.class).list()).containsOnly("");
		assertThat(this.outbox.knows("card")).as("it is not written again").isTrue();
	}

	private void write(String... ids) {
		List.of(ids).forEach(id -> this.postman.send(letter(id, TEAM)));
	}

	private void rounds(int times, Duration apart) {
		for (int round = 0; round < times; round++) {
			this.clock.later(apart);
			this.postman.round();
		}
	}

	private List<String> team() {
		return this.slack.said("C2");
	}

	private Postman postman(Outbox letters) {
		return new Postman(letters, new WebApi(this.slack::apiUrl, "xoxb-test"), this.clock);
	}

	private static Letter letter(String id, String to) {
		return Letter.of(id, to, Message.of(id));
	}

}

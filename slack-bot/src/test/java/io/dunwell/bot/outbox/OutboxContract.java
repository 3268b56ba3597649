package io.dunwell.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.outbox.Outbox.GivenUp;
import io.dunwell.bot.outbox.Outbox.InLine;
import io.dunwell.bot.outbox.Outbox.Waiting;
import io.dunwell.bot.slack.Slack.Posted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds wherever letters are kept. */
abstract class OutboxContract {

	static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Posted THERE = new Posted("C2", "1700000000.000001");

	private static final String TEAM = "#collections";

	@SuppressWarnings("NullAway.Init")
	Outbox outbox;

	/** As another process has it. */
	abstract Outbox open();

	/** What is kept of a letter's text. */
	abstract String body(String id);

	@BeforeEach
	void anEmptyOutbox() {
		this.outbox = open();
	}

	@Test
	void aLetterIsThereOnce() {
		assertThat(this.outbox.knows("a")).isFalse();
		assertThat(this.outbox.add(letter("a"), NOON)).isTrue();
		assertThat(this.outbox.add(letter("a"), NOON.plusSeconds(1))).isFalse();
		assertThat(this.outbox.knows("a")).isTrue();
		assertThat(this.outbox.waiting()).isOne();
	}

	@Test
	void isTakenAsItWasWritten() {
		Letter letter = letter("a").about("account:main:ACME").under("earlier");
		this.outbox.add(letter, NOON);
		assertThat(this.outbox.take("a", NOON, LEASE)).contains(new Waiting(letter, 0, false, NOON));
	}

	@Test
	void theFirstOfEachPlaceIsDueAndTheNextOnceItArrived() {
		this.outbox.add(List.of(letter("a"), to("U7", "b"), letter("c")), NOON);
		this.outbox.add(to("U7", "d"), NOON);
		assertThat(this.outbox.due(NOON)).containsExactly(new InLine("a", TEAM), new InLine("b", "U7"));
		post("a");
		assertThat(this.outbox.due(NOON)).containsExactly(new InLine("b", "U7"), new InLine("c", TEAM));
		this.outbox.giveUp("b", "is_archived");
		assertThat(this.outbox.due(NOON)).containsExactly(new InLine("c", TEAM), new InLine("d", "U7"));
	}

	@Test
	void whoTookItHasItUntilTheLeaseIsOver() {
		this.outbox.add(List.of(letter("a"), letter("b")), NOON);
		assertThat(this.outbox.take("a", NOON, LEASE)).isPresent();
		assertThat(open().take("a", NOON.plusSeconds(29), LEASE)).isEmpty();
		assertThat(open().due(NOON.plusSeconds(29))).as("nobody overtakes it").isEmpty();
		assertThat(open().due(NOON.plusSeconds(30))).extracting(InLine::id).containsExactly("a");
		assertThat(open().take("a", NOON.plusSeconds(30), LEASE)).hasValueSatisfying(waiting -> {
			assertThat(waiting.uncertain()).isTrue();
			assertThat(waiting.tries()).isOne();
		});
	}

	@Test
	void whatArrivedIsNotTakenAgain() {
		this.outbox.add(letter("a"), NOON);
		post("a");
		assertThat(this.outbox.take("a", NOON.plusSeconds(60), LEASE)).isEmpty();
		assertThat(this.outbox.take("nothing", NOON, LEASE)).isEmpty();
	}

	@Test
	void waitsUntilItIsTriedAgain() {
		this.outbox.add(List.of(letter("a"), letter("b")), NOON);
		this.outbox.take("a", NOON, LEASE);
		this.outbox.postpone("a", NOON.plusSeconds(5), false);
		assertThat(this.outbox.due(NOON.plusSeconds(4))).isEmpty();
		assertThat(this.outbox.take("a", NOON.plusSeconds(5), LEASE)).map(Waiting::uncertain).contains(false);
	}

	@Test
	void whoWroteTheFirstOfSeveralWroteAll() {
		assertThat(this.outbox.add(List.of(letter("a"), letter("b")), NOON)).isTrue();
		assertThat(open().add(List.of(letter("a"), letter("b"), letter("c")), NOON)).isFalse();
		assertThat(this.outbox.add(List.of(), NOON)).isFalse();
		assertThat(this.outbox.knows("b")).isTrue();
		assertThat(this.outbox.knows("c")).isFalse();
	}

	@Test
	void doesSomethingTogetherWithThem() {
		List<String> done = new ArrayList<>();
		this.outbox.together(() -> done.add("told"), List.of(letter("a"), letter("b")), NOON);
		this.outbox.together(() -> done.add("again"), List.of(), NOON);
		assertThat(done).containsExactly("told", "again");
		assertThat(this.outbox.waiting()).isEqualTo(2);
	}

	@Test
	void forgetsWhatItSaidOnceItArrived() {
		this.outbox.add(letter("a"), NOON);
		assertThat(body("a")).isNotEmpty();
		post("a");
		assertThat(body("a")).isEmpty();
		assertThat(this.outbox.where("a")).contains(THERE);
	}

	@Test
	void forgetsWhatIsOldUnlessItWaits() {
		this.outbox.add(letter("waits"), NOON);
		this.outbox.add(letter("young"), NOON.plusSeconds(1));
		for (String id : List.of("posted", "given-up", "dropped")) {
			this.outbox.add(letter(id), NOON);
			this.outbox.giveUp(id, "is_archived");
		}
		post("posted");
		post("young");
		this.outbox.drop("dropped");
		this.outbox.forget(NOON.plusSeconds(1));
		assertThat(List.of("waits", "young", "posted", "given-up", "dropped")).filteredOn(this.outbox::knows)
			.containsExactly("waits", "young");
	}

	@Test
	void isFoundByWhatItIsAboutAndWhenItWasWritten() {
		this.outbox.add(letter("a").about("account:main:ACME"), NOON);
		this.outbox.add(letter("old").about("account:main:ACME"), NOON.minusSeconds(1));
		this.outbox.add(letter("other").about("account:main:BETA"), NOON);
		assertThat(this.outbox.about("account:main:ACME", NOON)).isEmpty();
		List.of("a", "old", "other").forEach(this::post);
		assertThat(this.outbox.about("account:main:ACME", NOON)).containsExactly(THERE);
		assertThat(this.outbox.where("nothing")).isEmpty();
	}

	@Test
	void whatWasGivenUpIsListedWithItsReason() {
		giveUp("b", NOON.plusSeconds(1), "is_archived");
		giveUp("a", NOON, "is_archived");
		giveUp("c", NOON.plusSeconds(2), "no_text");
		this.outbox.add(letter("waits"), NOON);
		assertThat(this.outbox.givenUp(2)).containsExactly(new GivenUp("a", TEAM, "is_archived", NOON),
				new GivenUp("b", TEAM, "is_archived", NOON.plusSeconds(1)));
		assertThat(this.outbox.reasons()).containsOnly(Map.entry("is_archived", 2L), Map.entry("no_text", 1L));
	}

	@Test
	void whatWasGivenUpIsTriedAgainAsIfItWereNewAndKeptNoLonger() {
		giveUp("a", NOON, "is_archived");
		giveUp("b", NOON, "is_archived");
		Instant later = NOON.plusSeconds(3600);
		assertThat(this.outbox.retry("a", later)).isOne();
		assertThat(this.outbox.retry("a", later)).isZero();
		assertThat(this.outbox.take("a", later, LEASE)).contains(new Waiting(letter("a"), 0, false, later));
		assertThat(this.outbox.retry(null, later)).isOne();
		this.outbox.giveUp("a", "is_archived");
		assertThat(this.outbox.givenUp(9)).extracting(GivenUp::written).containsExactly(NOON);
	}

	@Test
	void whatWasDroppedIsNotWrittenAgain() {
		giveUp("a", NOON, "is_archived");
		assertThat(this.outbox.drop("a")).isTrue();
		assertThat(this.outbox.drop("a")).isFalse();
		assertThat(body("a")).isEmpty();
		assertThat(this.outbox.add(letter("a"), NOON)).isFalse();
		assertThat(this.outbox.retry(null, NOON)).isZero();
	}

	@Test
	void whatNamesSomebodyErasedIsDropped() {
		this.outbox.add(letter("names").naming(List.of("account:main:ACME", "account:main:BETA")), NOON);
		this.outbox.add(letter("other").about("account:main:BETA"), NOON);
		this.outbox.add(letter("nobody"), NOON);
		this.outbox.add(letter("given-up").about("account:main:ACME"), NOON);
		this.outbox.giveUp("given-up", "is_archived");
		this.outbox.erase("account:main:ACME");
		assertThat(this.outbox.waiting()).isEqualTo(2);
		assertThat(this.outbox.givenUp(9)).isEmpty();
		assertThat(body("names") + body("given-up")).isEmpty();
		assertThat(this.outbox.knows("names")).as("it is not written again").isTrue();
	}

	@Test
	void whatIsErasedWhileItIsPostedIsNotGivenUp() {
		this.outbox.add(letter("a").about("account:main:ACME"), NOON);
		this.outbox.take("a", NOON, LEASE);
		this.outbox.erase("account:main:ACME");
		this.outbox.giveUp("a", "is_archived");
		assertThat(this.outbox.givenUp(9)).isEmpty();
	}

	@Test
	void ofManyWhoTakeItOneHasIt() throws Exception {
		this.outbox.add(letter("a"), NOON);
		List<Optional<Waiting>> taken = atOnce(IntStream.range(0, 6)
			.<Callable<Optional<Waiting>>>mapToObj(number -> () -> open().take("a", NOON, LEASE))
			.toList());
		assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
	}

	@Test
	void ofManyWhoWriteItOneDoes() throws Exception {
		List<Letter> letters = List.of(letter("a"), letter("b"), letter("c"));
		List<Boolean> written = atOnce(
				IntStream.range(0, 6).<Callable<Boolean>>mapToObj(number -> () -> open().add(letters, NOON)).toList());
		assertThat(written).containsOnlyOnce(true);
		assertThat(drained()).containsExactly("a", "b", "c");
	}

	@Test
	void keepsTheOrderOfEachOfSeveralWriters() throws Exception {
		atOnce(IntStream.range(0, 4).<Callable<Boolean>>mapToObj(writer -> () -> {
			Outbox own = open();
			for (int number = 10; number < 40; number += 2) {
				own.add(List.of(letter(writer + "-" + number), letter(writer + "-" + (number + 1))), NOON);
			}
			return true;
		}).toList());
		List<String> order = drained();
		assertThat(order).hasSize(120);
		for (int writer = 0; writer < 4; writer++) {
			String own = writer + "-";
			assertThat(order).filteredOn(id -> id.startsWith(own)).isSorted().hasSize(30);
		}
	}

	List<String> drained() {
		List<String> order = new ArrayList<>();
		for (List<InLine> due = this.outbox.due(NOON); !due.isEmpty(); due = this.outbox.due(NOON)) {
			order.add(due.getFirst().id());
			post(due.getFirst().id());
		}
		return order;
	}

	private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
			List<T> answers = new ArrayList<>();
			for (Future<T> answer : threads.invokeAll(tasks)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

	private void giveUp(String id, Instant written, String why) {
		this.outbox.add(letter(id), written);
		this.outbox.giveUp(id, why);
	}

	private void post(String id) {
		this.outbox.posted(id, THERE);
	}

	static Letter letter(String id) {
		return to(TEAM, id);
	}

	static Letter to(String place, String id) {
		return Letter.of(id, place, Message.of(id));
	}

}

package io.dunwell.bot.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.WebApi;
import io.dunwell.bot.testing.BotMongo;
import io.dunwell.bot.testing.FakeSlack;
import io.dunwell.bot.testing.Killed;
import io.dunwell.bot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes at one outbox, which is being written to, while Slack fails and either of
 * them dies: each letter arrives once, in the order of its place.
 */
class TwoPostmenTest {

	@RegisterExtension
	static final BotMongo MONGO = BotMongo.overTheWire();

	/** Where somebody is written to, and where it is in Slack. */
	private static final Map<String, String> PLACES = Map.of("#collections", "C2", "U7", "DU7", "U8", "DU8");

	private static final int TROUBLED = 40;

	private final TestClock clock = new TestClock("2026-11-24T10:00:00Z");

	private final FakeSlack slack = new FakeSlack();

	private final Slack api = new WebApi(this.slack::apiUrl, "xoxb-test");

	private final Map<String, List<String>> written = new LinkedHashMap<>();

	private final List<Postman> postmen = new ArrayList<>();

	private int letters;

	private int killed;

	@AfterEach
	void close() {
		this.slack.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13 })
	void eachLetterArrivesOnceAndInOrder(long seed) throws Exception {
		Random random = new Random(seed);
		Outbox outbox = outbox();
		this.postmen.addAll(List.of(postman(outbox, this.api), postman(outbox, this.api)));
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			for (int round = 0; round < TROUBLED || outbox.waiting() > 0; round++) {
				assertThat(round).as("it comes to an end").isLessThan(400);
				trouble(random, round < TROUBLED);
				List<Callable<Boolean>> tasks = new ArrayList<>(List.of(round(0), round(1)));
				if (round < TROUBLED) {
					List<Letter> several = several(random);
					tasks.add(() -> outbox().add(several, this.clock.instant()));
				}
				for (Future<Boolean> task : threads.invokeAll(tasks)) {
					task.get();
				}
				this.clock.later(Duration.ofSeconds(1 + random.nextInt(20)));
			}
		}
		PLACES.forEach((place, channel) -> assertThat(this.slack.said(channel))
			.isEqualTo(this.written.getOrDefault(place, List.of())));
		assertThat(this.killed).isPositive();
		assertThat(this.slack.all("conversations.history")).as("after a lost answer it looked").isNotEmpty();
	}

	/** What goes wrong on this round, in Slack or here. */
	private void trouble(Random random, boolean any) {
		this.slack.mend("chat.postMessage");
		this.slack.mend("conversations.history");
		this.slack.lose("chat.postMessage", 0);
		this.slack.busy("chat.postMessage", 0, 1);
		if (!any) {
			return;
		}
		switch (random.nextInt(8)) {
			case 0 -> this.slack.lose("chat.postMessage", 1 + random.nextInt(2));
			case 1 -> this.slack.busy("chat.postMessage", 1, 1 + random.nextInt(60));
			case 2 -> this.slack.refuse("chat.postMessage", "internal_error");
			case 3 -> this.slack.refuse("conversations.history", "internal_error");
			case 4 -> kill(random, postman(Killed.before("posted", Outbox.class, outbox()), this.api));
			case 5 -> kill(random, postman(outbox(), Killed.before("post", Slack.class, this.api)));
			default -> {
			}
		}
	}

	/** One of them will die on this round; another takes its place afterwards. */
	private void kill(Random random, Postman dying) {
		this.postmen.set(random.nextInt(2), dying);
	}

	private Callable<Boolean> round(int number) {
		return () -> {
			try {
				this.postmen.get(number).round();
				return true;
			}
			catch (Killed death) {
				synchronized (this) {
					this.killed++;
					this.postmen.set(number, postman(outbox(), this.api));
				}
				return false;
			}
		};
	}

	private List<Letter> several(Random random) {
		List<String> places = PLACES.keySet().stream().sorted().toList();
		String place = places.get(random.nextInt(places.size()));
		List<Letter> several = new ArrayList<>();
		for (int number = random.nextInt(3); number >= 0; number--) {
			String id = "letter " + this.letters++;
			several.add(Letter.of(id, place, Message.of(id)));
			this.written.computeIfAbsent(place, none -> new ArrayList<>()).add(id);
		}
		return several;
	}

	private Postman postman(Outbox outbox, Slack slack) {
		return new Postman(outbox, slack, this.clock);
	}

	private static Outbox outbox() {
		return new MongoOutbox(MONGO.template());
	}

}

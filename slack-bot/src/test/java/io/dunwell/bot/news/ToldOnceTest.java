package io.dunwell.bot.news;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.dunwell.bot.edge.Table;
import io.dunwell.bot.outbox.MongoOutbox;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.testing.BotMongo;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.Killed;
import io.dunwell.bot.testing.TestClock;
import io.dunwell.messages.Money;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.scoreboard.Wins.Win;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Without transactions, too, no win is told twice or not at all. */
class ToldOnceTest {

	@RegisterExtension
	static final BotMongo MONGO = BotMongo.overTheWire();

	private final TestClock wall = new TestClock("2026-11-24T11:00:10Z");

	private final Desk desk = new Desk(Table.of(table -> List.of()));

	private final List<Win> wins = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	void scoreboard() {
		this.desk.ledger.answer(ListWins.class, Wins.class, query -> new Wins(List.copyOf(this.wins).reversed()));
	}

	@AfterEach
	void close() {
		this.desk.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 7 })
	void whoDiesAfterAnyWriteTellsEachOnce(int first) {
		int deaths = 0;
		for (int writes = 0; writes < 12; writes++) {
			MONGO.empty();
			this.wins.clear();
			happen(1, first);
			try {
				herald(Killed.afterWrites(writes, MONGO.template())).round();
			}
			catch (Killed death) {
				deaths++;
			}
			// the next one finds more than the one that died
			happen(first + 1, first + 8);
			rounds(4);
			assertThat(told()).as("after " + writes + " writes")
				.containsExactlyElementsOf(LongStream.rangeClosed(1, first + 8).boxed().toList());
		}
		assertThat(deaths).isBetween(3, 11);
	}

	@Test
	void twoAtOnceTellEachOnce() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			for (int batch = 0; batch < 15; batch++) {
				int from = batch * 7 + 1;
				List<Callable<Boolean>> tasks = List.of(() -> round(), () -> round(), () -> {
					happen(from, from + 6);
					return true;
				});
				for (Future<Boolean> task : threads.invokeAll(tasks)) {
					task.get();
				}
			}
		}
		rounds(20);
		assertThat(told()).containsExactlyElementsOf(LongStream.rangeClosed(1, 105).boxed().toList());
	}

	/** Of another process. */
	private boolean round() {
		this.wall.later(Duration.ofSeconds(3));
		herald(MONGO.template()).round();
		return true;
	}

	private void rounds(int times) {
		for (int round = 0; round < times; round++) {
			round();
		}
	}

	private void happen(long from, long to) {
		List<News> news = new ArrayList<>();
		for (long position = from; position <= to; position++) {
			this.wins.add(new Win(position, Instant.EPOCH, LocalDate.of(2026, 11, 24), "promise-kept", "anna", "ACME",
					"Acme AB", Money.of("1200.00", "SEK"), "1043"));
			news.add(NewsDeskContract.win(position));
		}
		new MongoNewsDesk(MONGO.template()).note(news);
	}

	/** The wins in the letters, by their ids. */
	private static List<Long> told() {
		new MongoOutbox(MONGO.template()).due(Instant.EPOCH);
		return MONGO.template()
			.findAll(Document.class, "bot_letter")
			.stream()
			.map(letter -> letter.getString("_id"))
			.flatMap(ToldOnceTest::told)
			.sorted()
			.toList();
	}

	private static Stream<Long> told(String id) {
		if (id.startsWith("win:")) {
			return Stream.of(Long.valueOf(id.substring(4)));
		}
		List<Long> range = Stream.of(id.substring(5).split("-", -1)).map(Long::valueOf).toList();
		return LongStream.rangeClosed(range.getFirst(), range.getLast()).boxed();
	}

	private Herald herald(MongoOperations mongo) {
		return new Herald(new MongoNewsDesk(mongo), new Postman(new MongoOutbox(mongo), this.desk.api, this.wall),
				this.desk.api, this.desk.books, this.desk.readers, this.desk.workdays, this.desk.clock, this.wall,
				new Herald.Channel("#collections", Locale.ENGLISH, new BigDecimal(1000)));
	}

}

package io.dunwell.query.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.promise.BrokenPromises;
import io.dunwell.messages.promise.ListBroken;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Scoreboard.Kept;
import io.dunwell.messages.scoreboard.Scoreboard.Recognised;
import io.dunwell.messages.scoreboard.Scoreboard.Workload;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.query.fixture.History;
import io.dunwell.query.fixture.History.Unit;
import io.dunwell.query.fixture.ReadingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The measures against a naive count, over a past with bounces and judgements made again,
 * told with the facts of each unit of work in any order.
 */
class ScoreboardTest {

	private static final History HISTORY = new History(11, 20, 0.06);

	private static final List<Unit> PAST = Stream.generate(HISTORY::next).limit(2500).toList();

	private static ReadingDesk desk;

	private static LocalDate today;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk();
		Random random = new Random(3);
		desk.publishAll(PAST.stream().map(unit -> unit.shuffled(random)).toList());
		today = HISTORY.day();
		desk.caughtUp();
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void thePastHasWhatMakesItHard() {
		NaiveScores all = new NaiveScores(PAST, today, LocalDate.of(2026, 1, 1), today, null);
		assertThat(Stream.of(Outcome.KEPT, Outcome.PARTIAL, Outcome.BROKEN).map(all::count))
			.allMatch(count -> count > 2);
		assertThat(all.count(null)).as("replaced").isPositive();
		assertThat(PAST.stream().flatMap(unit -> unit.facts().stream()).map(fact -> fact.event().toString()))
			.anyMatch(event -> event.contains("outcome=VOID"))
			.anyMatch(event -> event.contains("outcome=BROKEN, before=KEPT"))
			.anyMatch(event -> event.contains("outcome=KEPT, before=BROKEN"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2027-01-01,", "2026-01-01, 2027-01-01, anna", "2026-02-01, 2026-02-28, bo",
			"2026-02-02, 2026-02-08,", "2026-03-01, 2026-03-01,", "2025-01-01, 2025-12-31," })
	void agreesWithANaiveCount(LocalDate from, LocalDate to, @Nullable String collector) {
		NaiveScores naive = new NaiveScores(PAST, today, from, to, collector);
		Scoreboard found = desk.ask(new FindScoreboard(Ids.MAIN, from, to, collector, "en"), Scoreboard.class);
		assertThat(found.kept()).isEqualTo(new Kept((int) naive.count(Outcome.KEPT), (int) naive.count(Outcome.PARTIAL),
				(int) naive.count(Outcome.BROKEN), (int) naive.count(null), naive.keptRate()));
		assertThat(found.byValue()
			.stream()
			.collect(Collectors.toMap(Scoreboard.ByValue::currency, value -> List.of(value.promised(), value.paid()))))
			.isEqualTo(naive.values());
		assertThat(found.byValue()).allSatisfy(value -> assertThat(value.rate())
			.isEqualTo(value.paid().divide(value.promised(), 4, RoundingMode.HALF_UP)));
		assertThat(
				found.recovered().stream().collect(Collectors.toMap(Scoreboard.Sum::currency, Scoreboard.Sum::amount)))
			.isEqualTo(naive.recovered());
		assertThat(found.wins()).isEqualTo(naive.wins());
		assertThat(found.disputesClosed()).isEqualTo(naive.disputesClosed());
		assertThat(found.recognised()).isEqualTo(new Recognised(naive.thanked(), 4,
				BigDecimal.valueOf(naive.thanked()).divide(BigDecimal.valueOf(4), 4, RoundingMode.HALF_UP)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2027-01-01", "2026-02-02, 2026-02-08", "2025-01-01, 2025-12-31" })
	void listsWhatBrokeLargestFirst(LocalDate from, LocalDate to) {
		BrokenPromises broken = desk.ask(new ListBroken(Ids.MAIN, from, to), BrokenPromises.class);
		assertThat(broken.lines()).hasSize((int) new NaiveScores(PAST, today, from, to, null).count(Outcome.BROKEN))
			.allSatisfy(line -> assertThat(line.until()).isBetween(from, to))
			.extracting(line -> line.amount().decimal())
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void balancesTheWorkOfTheTeamOnly() {
		List<BigDecimal> loads = Stream.of("anna", "bo", "cleo").map(ScoreboardTest::load).sorted().toList();
		BigDecimal differences = loads.stream()
			.flatMap(one -> loads.stream().map(other -> one.subtract(other).abs()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal sum = loads.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		Workload workload = Objects.requireNonNull(scoreboard(null).workload());
		assertThat(workload.gini()).isPositive()
			.isEqualTo(differences.divide(sum.multiply(BigDecimal.valueOf(6)), 4, RoundingMode.HALF_UP));
		assertThat(workload.maxToMedian()).isEqualTo(loads.get(2).divide(loads.get(1), 4, RoundingMode.HALF_UP));
		assertThat(scoreboard("anna").workload()).isNull();
	}

	@Test
	void printsADefinitionBesideEveryMeasure() {
		assertThat(scoreboard(null).definitions()).extracting(Scoreboard.Definition::measure)
			.containsExactly("kept", "byValue", "recovered", "wins", "disputesClosed", "recognised", "workload");
		assertThat(scoreboard("anna").definitions()).extracting(Scoreboard.Definition::measure)
			.doesNotContain("workload");
		assertThat(desk.ask(new FindScoreboard(Ids.MAIN, today, today, null, "sv"), Scoreboard.class).definitions())
			.extracting(Scoreboard.Definition::text)
			.allMatch(text -> text.endsWith("."))
			.noneMatch(text -> text.contains("{"));
	}

	@Test
	void listsWinsNewestFirst() {
		LocalDate from = LocalDate.of(2026, 2, 1);
		List<Win> wins = wins(from, today, 1000);
		assertThat(wins).hasSize(new NaiveScores(PAST, today, from, today, null).wins())
			.isSortedAccordingTo((one, other) -> other.date().isEqual(one.date())
					? Long.compare(other.position(), one.position()) : other.date().compareTo(one.date()));
		assertThat(wins).extracting(Win::kind).contains("promise-kept", "cash-recovered", "dispute-closed");
		assertThat(wins).allSatisfy(win -> {
			assertThat(win.date()).isBetween(from, today);
			assertThat(win.by()).isNotNull();
			assertThat(win.name()).isEqualTo("Firma " + win.account() + " AB");
		});
		assertThat(wins(from, today, 5)).isEqualTo(wins.subList(0, 5));
		assertThat(wins(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31), 5)).isEmpty();
	}

	@Test
	void spreadsNothingAmongFewerThanTwo() {
		assertThat(Balance.of(List.of(BigDecimal.ONE))).isNull();
		assertThat(Balance.of(List.of(BigDecimal.ZERO, BigDecimal.ZERO)))
			.isEqualTo(new Workload(new BigDecimal("0.0000"), null));
		assertThat(Balance.of(Stream.of(0, 0, 0, 8).map(BigDecimal::valueOf).toList()))
			.isEqualTo(new Workload(new BigDecimal("0.7500"), null));
		assertThat(Balance.of(Stream.of(2, 4).map(BigDecimal::valueOf).toList()))
			.isEqualTo(new Workload(new BigDecimal("0.1667"), new BigDecimal("1.3333")));
	}

	private static BigDecimal load(String collector) {
		return desk.ask(new ListWorklist(Ids.MAIN, collector, "en", 1000), Worklist.class)
			.items()
			.stream()
			.map(Worklist.Item::score)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Scoreboard scoreboard(@Nullable String collector) {
		return desk.ask(new FindScoreboard(Ids.MAIN, today.minusDays(30), today, collector, "en"), Scoreboard.class);
	}

	private static List<Win> wins(LocalDate from, LocalDate to, int limit) {
		return desk.ask(new ListWins(Ids.MAIN, from, to, limit), Wins.class).wins();
	}

}

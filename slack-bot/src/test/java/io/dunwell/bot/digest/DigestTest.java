package io.dunwell.bot.digest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

import io.dunwell.bot.edge.Table;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.Numbers;
import io.dunwell.bot.testing.OutboxInMemory;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Currencies;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.aging.ListCurrencies;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.ListDisputes;
import io.dunwell.messages.dispute.OpenDisputes;
import io.dunwell.messages.payment.CashReceived;
import io.dunwell.messages.payment.FindCash;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.promise.BrokenPromises;
import io.dunwell.messages.promise.BrokenPromises.BrokenLine;
import io.dunwell.messages.promise.ListBroken;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.promise.PromisesDue;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The manager's day: one screen, once, and nobody is named in the channel. */
class DigestTest {

	private static final String TEAM = "#collections";

	private static final Person EVA = new Person("main", "eva", "Eva Ny", Role.LEAD, "U5", "sv", "Europe/Stockholm",
			LocalTime.of(8, 0));

	private final Desk desk = new Desk(Table.of(table -> List.of(new DigestCapability())));

	private final DailyDigest digest = new DailyDigest("main", this.desk.readers, this.desk.workdays, this.desk.post,
			this.desk.api, this.desk.clock, TEAM, Locale.ENGLISH);

	private final List<FindCash> asked = new ArrayList<>();

	private Worklist work = worklist("silence");

	private int figures = 1;

	private boolean twoCurrencies;

	@BeforeEach
	void company() {
		this.desk.ledger.answer(ListPeople.class, People.class, query -> new People(List.of(EVA, new Person("main",
				"zelda", "Zelda Quist", Role.COLLECTOR, "U1", "en", "Europe/Stockholm", LocalTime.of(8, 0)))));
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(List.of(EVA)));
		this.desk.ledger.answer(ListWorklist.class, Worklist.class, query -> query.collector().equals("zelda")
				? this.work : new Worklist(Company.TODAY, 1, "default-1", List.of()));
		this.desk.ledger.answer(FindScoreboard.class, Scoreboard.class,
				query -> this.figures == 0 ? Numbers.nothing() : Numbers.board("12500.00"));
		this.desk.ledger.answer(ListPromisesDue.class, PromisesDue.class, query -> Numbers.due(this.figures));
		this.desk.ledger.answer(ListWins.class, Wins.class, query -> Numbers.wins(this.figures));
		this.desk.ledger.answer(FindCash.class, CashReceived.class, query -> {
			this.asked.add(query);
			return new CashReceived(this.figures == 0 ? List.of()
					: List.of(Money.of(query.from().getDayOfMonth() == 1 ? "300000.00" : "15000.00", "SEK")));
		});
		this.desk.ledger.answer(ListBroken.class, BrokenPromises.class,
				query -> this.twoCurrencies ? twoCurrencies() : Numbers.broken(this.figures));
		this.desk.ledger.answer(ListDisputes.class, OpenDisputes.class, query -> Numbers.disputes(this.figures));
		this.desk.ledger.answer(ListProblems.class, Problems.class,
				query -> new Problems(Company.TODAY, 90, List.of(problem(new Problems.Action(1, "planned",
						Company.TODAY, "check prices", "Sara", Company.TODAY, true, null, null)), problem(null))));
		this.desk.ledger.answer(ListCurrencies.class, Currencies.class, query -> new Currencies(List.of("EUR", "SEK")));
		this.desk.ledger.answer(FindAging.class, Aging.class, query -> Numbers.aging());
	}

	private static Problems.Problem problem(Problems.@Nullable Action action) {
		return new Problems.Problem("wrong-price", "Sales", 3, 0, List.of(), 2, Company.TODAY, action);
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@Test
	void goesToTheLeadAndTheTeamOnceADay() {
		at("2026-11-24T06:59:00Z");
		assertThat(this.desk.outbox.letters()).isEmpty();
		at("2026-11-24T07:00:00Z");
		assertThat(this.desk.outbox.letters()).extracting(Letter::to).containsExactly("U5");
		at("2026-11-24T10:00:00Z");
		at("2026-11-24T10:01:00Z");
		assertThat(this.desk.outbox.letters()).extracting(Letter::to).containsExactly("U5", TEAM);
		assertThat(this.desk.slack.all("upload")).hasSize(2);
	}

	@Test
	void tellsTheLeadWhoAndTheTeamHowMuch() {
		at("2026-11-24T10:00:00Z");
		String lead = plain(this.desk.outbox.texts("U5").getFirst());
		assertThat(lead).contains("Cash received, Mon 23 Nov: SEK 15,000 · November so far: SEK 300,000")
			.contains("Of this, overdue: SEK 12,500")
			.contains("Promises that broke: 1 customer")
			.contains("Broke AB: SEK 100 – zelda")
			.contains("1 problem waits for something to be done:",
					"• wrong price: Overdue since Tue 24 Nov: check prices (Sara).")
			.contains("New disputes: 1", "Fresh AB: SEK 70, price, one day – zelda")
			.contains("Disputes open for more than 14 days: 1", "Old AB: SEK 80, terms, 40 days – zelda")
			.contains("Large accounts nobody has reached lately: 1\n• Acme AB")
			.contains("Promises due today: 1 (SEK 100)")
			.contains("1-30 SEK 60,000");
		String team = plain(this.desk.outbox.texts(TEAM).getFirst());
		assertThat(team).contains("SEK 12,500").contains("Wins: 1").doesNotContain("zelda").doesNotContain("Acme AB");
		JsonNode blocks = OutboxInMemory.body(this.desk.outbox.letters().getFirst()).path("blocks");
		assertThat(blocks.findValuesAsString("style")).as("one thing to do first").containsExactly("primary");
		assertThat(blocks.toString()).contains("account:main:BROKE0");
	}

	@Test
	void whoBrokeTwoCurrenciesIsOneCustomer() {
		this.twoCurrencies = true;
		at("2026-11-24T10:00:00Z");
		assertThat(plain(this.desk.outbox.texts("U5").getFirst())).contains("Promises that broke: 1 customer\n")
			.contains("Broke AB: SEK 100", "Broke AB: €20");
	}

	@Test
	void figuresAreNotGatheredAgainOnceAllHaveIt() {
		at("2026-11-24T10:00:00Z");
		assertThat(this.asked).isNotEmpty();
		this.asked.clear();
		at("2026-11-24T10:00:05Z");
		assertThat(this.asked).isEmpty();
		at("2026-11-25T10:00:00Z");
		assertThat(this.desk.outbox.texts(TEAM)).hasSize(2);
	}

	@Test
	void yesterdayIsTheLastWorkingDayAndTheFreeDaysSince() {
		this.desk.holidays.add(LocalDate.of(2026, 11, 20));
		at("2026-11-23T10:00:00Z");
		assertThat(this.asked).contains(new FindCash("main", LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 22)),
				new FindCash("main", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22)));
		assertThat(plain(this.desk.outbox.texts(TEAM).getFirst())).contains("Thu, Nov 19 to Sun, Nov 22");
	}

	@Test
	void onAHolidayThereIsNone() {
		this.desk.holidays.add(LocalDate.of(2026, 11, 24));
		at("2026-11-24T10:00:00Z");
		assertThat(this.desk.outbox.letters()).isEmpty();
	}

	@Test
	void aDayWithoutAnythingIsOneLine() {
		this.figures = 0;
		this.work = worklist("amount");
		at("2026-11-24T10:00:00Z");
		assertThat(this.desk.outbox.texts("U5").getFirst()).startsWith("The desk: nothing changed")
			.doesNotContain("\n");
		assertThat(this.desk.slack.all("upload")).isEmpty();
	}

	@Test
	void withoutItsChartItSaysTheNumbers() {
		this.desk.slack.refuse("files.getUploadURLExternal", "missing_scope");
		at("2026-11-24T10:00:00Z");
		JsonNode blocks = OutboxInMemory.body(this.desk.outbox.letters().getFirst()).path("blocks");
		assertThat(blocks.findValuesAsString("type")).doesNotContain("image");
		assertThat(blocks.toString()).contains("1-30");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-GB", "sv-SE" })
	void fiftyOfEverythingIsOneScreen(String locale) throws IOException {
		this.desk.slack.locale("U5", locale);
		this.figures = 50;
		this.work = Company.endless();
		at("2026-11-24T10:00:00Z");
		for (Letter letter : this.desk.outbox.letters()) {
			JsonNode body = OutboxInMemory.body(letter);
			assertThat(body.path("text").asString()).hasSizeLessThan(4500);
			assertThat(SlackRules.brokenIn(body.path("blocks"))).isEmpty();
		}
	}

	@Test
	void isThereWhenAsked() {
		this.desk.type("U5", "/dun", "digest");
		assertThat(plain(this.desk.slack.next("response_url").text())).contains("SEK 12,500").contains("zelda");
	}

	@Test
	void theChartIsAPictureOfTheBuckets() throws IOException {
		BufferedImage chart = ImageIO
			.read(new ByteArrayInputStream(AgingPicture.png(this.desk.readers.voice("U5"), Numbers.aging())));
		assertThat(chart.getWidth()).isEqualTo(900);
		assertThat(chart.getRGB(200, 75) & 0xffffff).as("the longest bar").isEqualTo(0x2f6f73);
		assertThat(chart.getRGB(500, 75) & 0xffffff).isEqualTo(0x2f6f73);
		assertThat(chart.getRGB(600, 125) & 0xffffff).as("beyond half").isEqualTo(0xffffff);
	}

	private static BrokenPromises twoCurrencies() {
		LocalDate until = LocalDate.of(2026, 11, 23);
		return new BrokenPromises(
				List.of(new BrokenLine("BROKE", "Broke AB", "zelda", "1", Money.of("100.00", "SEK"), until),
						new BrokenLine("BROKE", "Broke AB", "zelda", "2", Money.of("20.00", "EUR"), until)));
	}

	private void at(String instant) {
		this.desk.clock.at(instant);
		this.digest.run();
	}

	private static Worklist worklist(String code) {
		return new Worklist(Company.TODAY, 1, "default-1",
				List.of(new Worklist.Item("ACME", "Acme AB", new BigDecimal("72.5"), Money.of("900.00", "SEK"),
						List.of(new Worklist.Reason(code, new BigDecimal("15"), "promise just broke")))));
	}

	private static String plain(String text) {
		return text.replace('\u00a0', ' ');
	}

}

package io.dunwell.bot;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dunwell.bot.testing.Approved;
import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.FakeSlack.Call;
import io.dunwell.bot.testing.Numbers;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.Done;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.SnoozeAccount;
import io.dunwell.messages.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every message and window there is, as Slack gets it: looked at once, and within the
 * limits.
 */
class GalleryTest {

	private static final Map<String, String> ENGLISH = Map.of("queue", "queue", "account", "account acme", "help", "",
			"promise-one", "promise acme 8k fri #1043", "promise-spread", "promise acme 10k fri", "promise-form",
			"promise acme 8k #1043", "paid", "paid acme 9000 #1043", "dispute", "dispute acme #1043 2000 damaged goods",
			"dispute-form", "dispute acme #1043", "which-day", "promise acme 03/04");

	private static final Map<String, String> SWEDISH = Map.of("queue", "queue", "account", "account acme", "help", "",
			"promise-one", "promise acme 8k fredag #1043", "promise-spread", "promise acme 10k fredag", "promise-form",
			"promise acme 8k #1043", "paid", "paid acme 9000 #1043", "dispute", "dispute acme #1043 2000 skadat gods",
			"dispute-form", "dispute acme #1043", "which-day", "promise acme 03/04");

	private static final List<String> OTHERS = List.of("promise", "paid acme", "promise a fri", "account a", "next",
			"why acme", "call acme", "snooze acme", "snooze acme +3d moving", "wins", "settings", "ladder acme");

	private final Desk desk = new Desk(Rooms.table());

	@AfterEach
	void stop() {
		this.desk.close();
	}

	static Stream<Arguments> pictures() {
		return Stream.concat(
				ENGLISH.entrySet().stream().map(each -> Arguments.of("en-GB", each.getKey(), each.getValue())),
				SWEDISH.entrySet().stream().map(each -> Arguments.of("sv-SE", each.getKey(), each.getValue())));
	}

	static Stream<Arguments> everything() {
		return Stream.concat(pictures(), OTHERS.stream()
			.flatMap(text -> Stream.of("en-GB", "sv-SE").map(locale -> Arguments.of(locale, text, text))));
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void looksAsApproved(String locale, String name, String text) throws IOException {
		furnish(locale, Company.acme(), Company.worklist());
		JsonNode shown = shown(text);
		Approved.verify(locale.substring(0, 2) + "-" + name, shown);
		assertThat(SlackRules.brokenIn(shown.has("type") ? shown : shown.path("blocks"))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("everything")
	void fiftyOfEverythingWithLongNamesKeepsTheLimits(String locale, String name, String text) throws IOException {
		furnish(locale, Company.enormous(), Company.endless());
		JsonNode shown = shown(text.replace("#1043", "#FAKTURA-2026-000000000001043"));
		assertThat(shown.path("text").asString("-")).as(name).hasSizeLessThan(9000);
		assertThat(SlackRules.brokenIn(shown.has("type") ? shown : shown.path("blocks"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-GB", "sv-SE" })
	void showsALadderAsApproved(String locale) throws IOException {
		furnish(locale, Company.acme(), Company.worklist());
		Approved.verify(locale.substring(0, 2) + "-ladder", shown("ladder acme"));
	}

	@Test
	void everyPageOfALongListIsReached() {
		furnish("en-GB", Company.enormous(), Company.endless());
		this.desk.type("U1", "/dun", "queue");
		Call page = this.desk.slack.next("response_url");
		int pages = 1;
		while (page.json("blocks").toString().contains("queue.more")) {
			this.desk.press("U1", "C1", "1." + pages, "queue.more", page.button("queue.more"));
			page = this.desk.slack.next("response_url");
			pages++;
		}
		assertThat(page.text()).contains("\n50. ");
		assertThat(pages).isBetween(7, 25);
	}

	private JsonNode shown(String text) {
		this.desk.type("U1", "/dun", text);
		Call call = this.desk.slack.next("response_url", "views.open");
		if (call.method().equals("views.open")) {
			return call.json("view");
		}
		ObjectNode message = new JsonMapper().createObjectNode().put("text", call.text());
		return message.set("blocks", call.json("blocks"));
	}

	private void furnish(String locale, AccountStanding account, Worklist worklist) {
		this.desk.slack.locale("U1", locale);
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(
				List.of(new Person("main", "anna", "Anna", Role.COLLECTOR, "U1", "en", "Europe/Stockholm", null))));
		AccountMatch match = new AccountMatch("main", account.account(), account.name(), "anna", "SEK", 90);
		this.desk.ledger.answer(FindAccounts.class, AccountMatches.class, query -> new AccountMatches(
				query.text().equals("a") ? List.of(match, match, match, match, match) : List.of(match)));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class, query -> account);
		this.desk.ledger.answer(ListWorklist.class, Worklist.class, query -> worklist);
		this.desk.ledger.answer(FindLadder.class, LadderStanding.class,
				query -> Numbers.ladder(account.account(), account.name(), account.invoices().size()));
		this.desk.ledger.answer(ListWins.class, Wins.class, query -> Numbers.wins(50));
		this.desk.ledger.handle(SnoozeAccount.class, snooze -> Done.with("account:main:ACME"));
		this.desk.ledger.handle(MakePromise.class, promise -> Done.with("promise:1"));
		this.desk.ledger.handle(RecordPayment.class, payment -> Done.with("payment:1"));
		this.desk.ledger.handle(OpenDispute.class, dispute -> Done.with("dispute:1"));
	}

}

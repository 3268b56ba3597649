package io.dunwell.bot;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import com.slack.api.bolt.response.Response;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.testing.Numbers;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.worklist.CallbacksDue;
import io.dunwell.messages.worklist.ListCallbacksDue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.FakeSlack.Call;
import io.dunwell.messages.Done;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.Warning;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.OverrideContact;
import io.dunwell.messages.contact.ResumeContact;
import io.dunwell.messages.contact.StopContact;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.directory.SetPreferences;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.recognition.GiveKudos;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.dunwell.messages.update.PostUpdate;
import io.dunwell.messages.worklist.CancelCallback;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.PlanCallback;
import io.dunwell.messages.worklist.ReleaseAccount;
import io.dunwell.messages.worklist.SkipAccount;
import io.dunwell.messages.worklist.SnoozeAccount;
import io.dunwell.messages.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** What fills a collector's day besides promises, cash and disputes. */
class DayAtTheDeskTest {

	private static final String ANNA = "U1";

	private static final String BO = "U2";

	private static final String ACME = "account:main:ACME";

	private static final Person PERSON_ANNA = new Person("main", "anna", "Anna Berg", Role.COLLECTOR, ANNA, "en",
			"Europe/Stockholm", LocalTime.of(8, 30));

	private static final Person PERSON_BO = new Person("main", "bo", "Bo Ek", Role.LEAD, BO, "sv", "Europe/Stockholm",
			null);

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

	private static final MakePromise PROMISED = new MakePromise("main", "ACME", null, null,
			List.of(new PromiseLine("1043", Money.of("8000.00", "SEK"), FRIDAY)));

	private static final LogContact CALLED = new LogContact("main", "ACME", "phone", "right-party",
			"payment run on Thursday");

	private final Desk desk = new Desk(Rooms.table());

	@BeforeEach
	void company() {
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class,
				query -> new People(List.of(query.slackUser().equals(ANNA) ? PERSON_ANNA : PERSON_BO)));
		this.desk.ledger.answer(ListPeople.class, People.class, query -> new People(List.of(PERSON_ANNA, PERSON_BO)));
		AccountMatch acme = new AccountMatch("main", "ACME", "Acme AB", "anna", "SEK", 90);
		AccountMatch numbered = new AccountMatch("main", "10018", "Acme AB", "anna", "SEK", 100);
		this.desk.ledger.answer(FindAccounts.class, AccountMatches.class,
				query -> new AccountMatches(switch (query.text()) {
					case "acme", "acme ab" -> List.of(acme);
					case "10018" -> List.of(numbered);
					default -> List.of();
				}));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class, query -> Company.acme());
		this.desk.ledger.answer(ListWorklist.class, Worklist.class, query -> Company.worklist());
		this.desk.ledger.handle(SkipAccount.class, skip -> Done.with(ACME));
		this.desk.ledger.handle(SnoozeAccount.class, snooze -> Done.with(ACME));
		this.desk.ledger.handle(ReleaseAccount.class, release -> Done.with(ACME));
		this.desk.ledger.handle(LogContact.class, contact -> Done.with("case:main:ACME"));
		this.desk.ledger.handle(StopContact.class, stop -> Done.with(ACME));
		this.desk.ledger.handle(ResumeContact.class, resume -> Done.with(ACME));
		this.desk.ledger.handle(OverrideContact.class, override -> Done.with(ACME));
		this.desk.ledger.handle(PlaceHold.class, hold -> Done.with("hold:main:ACME:1"));
		this.desk.ledger.handle(LiftHold.class, lift -> Done.with(lift.hold()));
		this.desk.ledger.handle(PlanCallback.class, plan -> Done.with("callback:main:ACME:1"));
		this.desk.ledger.handle(CancelCallback.class, cancel -> Done.with(cancel.callback()));
		this.desk.ledger.handle(MakePromise.class, promise -> Done.with("promise:1"));
		this.desk.ledger.handle(GiveKudos.class, kudos -> Done.with("kudos:1"));
		this.desk.ledger.handle(PostUpdate.class, update -> Done.with("update:main:1"));
		this.desk.ledger.handle(SetPreferences.class, settings -> Done.with("person:main:ANNA"));
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@Test
	void nextIsOneAccountWithEveryStep() {
		this.desk.type(ANNA, "/next", "");
		Call card = answer();
		assertThat(card.text()).startsWith("1. Acme AB").contains("35 days late").contains("1043");
		assertThat(card.text()).doesNotContain("GLOB");
		for (String door : List.of("call.log", "promise.log", "paid.log", "dispute.log", "work.done", "callback.plan",
				"snooze.pick", "account.open")) {
			assertThat(card.button(door)).isEqualTo(ACME);
		}
	}

	@Test
	void whyTellsThePointsInWords() {
		this.desk.type(ANNA, "/dun", "why acme");
		assertThat(answer().text()).contains("72.5 of 100").contains("21 – SEK 12,500 overdue: 21 of 30");
	}

	@Test
	void saysWhenACustomerMayNotBeCalled() {
		this.desk.type(ANNA, "/dun", "why acme");
		assertThat(answer().text()).contains("☎ You may call. Allowed now (10:00 in Stockholm).");
		this.desk.contact = Company.mayBeCalled(false,
				"Only from 08:00 to 21:00 there. Not before 08:00 their time (07:12 in Columbus now).");
		this.desk.type(ANNA, "/next", "");
		assertThat(answer().text()).contains(
				"⚠ Do not call now. Only from 08:00 to 21:00 there. Not before 08:00 their time (07:12 in Columbus now).");
		this.desk.type(ANNA, "/dun", "why acme");
		assertThat(answer().text()).contains("⚠ Do not call now.");
	}

	/** Whoever may be called now comes first (domain.md, Worklist: gates first). */
	@Test
	void passesOverThoseWhoMayNotBeCalledNow() {
		this.desk.contact = Company.mayBeCalled(false, "Only from 08:00 to 21:00 there.");
		this.desk.concerned.add("ACME");
		this.desk.type(ANNA, "/next", "");
		assertThat(answer().text()).contains("GLOB").doesNotContain("Acme", "Do not call now");
		this.desk.type(ANNA, "/dun", "queue");
		assertThat(answer().text()).containsOnlyOnce("⚠ Do not call now. Only from 08:00 to 21:00 there.")
			.containsSubsequence("1. Acme AB", "⚠ Do not call now.", "2. GLOB");
	}

	@Test
	void aCallThatWasNotAllowedIsLoggedWithAWarning() {
		this.desk.ledger.handle(LogContact.class,
				contact -> new Done("case:main:ACME", false, new Warning("conversation", List.of("2026-11-23", "7"))));
		this.desk.type(ANNA, "/dun", "call acme no answer");
		assertThat(answer().text()).contains("Call: Acme AB, no answer")
			.contains(
					"⚠ Logged, but the contact policy did not allow it. They were spoken to on Mon 23 Nov; calls rest");
	}

	@Test
	void doneIsDoneOnceAndTheSecondIsTold() {
		this.desk.press(ANNA, "C1", "1.1", "work.done", ACME);
		Call receipt = answer();
		assertThat(receipt.text()).isEqualTo("Done for today: Acme AB");
		assertThat(receipt.parameters()).containsEntry("replace_original", "true");
		this.desk.press(BO, "C1", "1.1", "work.done", ACME);
		assertThat(answer().text()).contains("Acme AB was done already today, by anna");
		assertThat(this.desk.ledger.commands()).containsExactly(new SkipAccount("main", "ACME", "done"));
	}

	@Test
	void doneCanBeTakenBackAndDoneAgain() {
		this.desk.press(ANNA, "C1", "1.1", "work.done", ACME);
		this.desk.press(ANNA, "C1", "1.1", "undo", answer().button("undo"));
		assertThat(answer().text()).startsWith("Undone.");
		this.desk.press(ANNA, "C1", "1.2", "work.done", ACME);
		assertThat(answer().text()).isEqualTo("Done for today: Acme AB");
		assertThat(this.desk.ledger.commands()).containsExactly(new SkipAccount("main", "ACME", "done"),
				new ReleaseAccount("main", "ACME"), new SkipAccount("main", "ACME", "done"));
	}

	@Test
	void snoozesWithAReasonAndUndoes() {
		this.desk.type(ANNA, "/dun", "snooze acme fri waiting for the credit note");
		Call receipt = answer();
		assertThat(receipt.text()).startsWith("Set aside: Acme AB, until Fri 27 Nov")
			.contains("waiting for the credit note");
		this.desk.press(ANNA, "C1", "1.1", "undo", receipt.button("undo"));
		assertThat(answer().text()).startsWith("Undone. Set aside");
		assertThat(this.desk.ledger.commands()).containsExactly(
				new SnoozeAccount("main", "ACME", FRIDAY, "waiting for the credit note"),
				new ReleaseAccount("main", "ACME"));
	}

	@ParameterizedTest
	@CsvSource({ "en-GB,10018 fri waiting", "sv-SE,10018 fri waiting", "sv-SE,10018 fredag waiting",
			"sv-SE,10018 27 november waiting", "en-GB,10018 fredag waiting", "sv-SE,acme until friday waiting" })
	void snoozesACustomerByItsNumberInEitherLanguage(String locale, String typed) {
		this.desk.slack.locale(ANNA, locale);
		this.desk.type(ANNA, "/dun", "snooze " + typed);
		answer();
		assertThat(this.desk.ledger.commands()).containsExactly(new SnoozeAccount("main", "ACME", FRIDAY, "waiting"));
	}

	@Test
	void snoozeWithoutADayOpensItsWindow() {
		this.desk.type(ANNA, "/dun", "snooze acme");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		Response refused = this.desk.submit(ANNA, form, Map.of("date", "@2026-11-01"));
		assertThat(refused.getBody()).contains("\"date\"").contains("\"reason\"");
		this.desk.submit(ANNA, form, Map.of("date", "@2026-11-27", "reason", "moving"));
		assertThat(receipt().text()).startsWith("Set aside: Acme AB");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "acme no answer|no-answer|", "acme ab, left message: will try|message-left|will try",
					"acme spoke to their boss|right-party|to their boss", "acme wrong number|wrong-party|",
					"acme inget svar|no-answer|" })
	void aCallIsLoggedInPlainWords(String typed, String outcome, String note) {
		this.desk.type(ANNA, "/dun", "call " + typed);
		assertThat(answer().text()).startsWith("Call: Acme AB, ");
		assertThat(this.desk.ledger.commands()).containsExactly(new LogContact("main", "ACME", "phone", outcome, note));
	}

	@Test
	void aCallWithADayPlansTheNextOne() {
		this.desk.type(ANNA, "/dun", "call acme no answer, try fri 14:30");
		assertThat(receipt().text().replace('\u202f', ' ')).startsWith("Call back: Acme AB, Fri 27 Nov at 14:30");
		assertThat(this.desk.ledger.commands()).last()
			.isEqualTo(new PlanCallback("main", "ACME", Instant.parse("2026-11-27T13:30:00Z"), null));
	}

	@Test
	void aTimeAloneIsTheNextOneOnTheClock() {
		this.desk.type(ANNA, "/dun", "call acme busy 10am");
		receipt();
		assertThat(this.desk.ledger.commands()).last()
			.isEqualTo(new PlanCallback("main", "ACME", Instant.parse("2026-11-25T09:00:00Z"), null));
	}

	@Test
	void theCallWindowLogsAllThreeInOrder() {
		this.desk.press(ANNA, "C1", "1.1", "call.log", ACME);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit(ANNA, form, Map.of("back-time", LocalTime.NOON)).getBody()).contains("outcome")
			.contains("back-date");
		this.desk.submit(ANNA, form,
				Map.of("outcome", new Desk.Option("right-party"), "note", "payment run on Thursday", "back-date",
						"@2026-11-26", "back-time", LocalTime.NOON, "pay-date", "@2026-11-27", "amount", "8k"));
		assertThat(receipt().text()).startsWith("Promise: ");
		assertThat(receipt().text()).startsWith("Call back: ");
		assertThat(this.desk.ledger.commands()).containsExactly(PROMISED, CALLED,
				new PlanCallback("main", "ACME", Instant.parse("2026-11-26T11:00:00Z"), null));
	}

	@Test
	void whatIsSubmittedAgainIsNotDoneAgainButForWhatWasRefused() {
		this.desk.ledger.handle(PlanCallback.class, plan -> {
			throw new Rejected(Refusal.DATE_TOO_FAR, "2027-11-26", "2027-02-22");
		});
		this.desk.press(ANNA, "C1", "1.1", "call.log", ACME);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		JsonNode refused = refused(this.desk.submit(ANNA, form, call("@2027-11-26")));
		assertThat(refused.toString()).contains("is too far ahead", "Call: Acme AB", "Promise: Acme AB",
				"payment run on Thursday");
		JsonNode again = refused(this.desk.submit(ANNA, refused, call("@2027-11-26")));
		assertThat(again.path("blocks").findParents("block_id").toString()).containsOnlyOnce("notice-refused");
		this.desk.ledger.handle(PlanCallback.class, plan -> Done.with("callback:main:ACME:1"));
		this.desk.submit(ANNA, again, call("@2026-11-26"));
		for (Call receipt = receipt(); !receipt.text().startsWith("Call back: ");) {
			receipt = receipt();
		}
		assertThat(this.desk.ledger.commands()).containsExactly(PROMISED, CALLED,
				new PlanCallback("main", "ACME", Instant.parse("2026-11-26T08:00:00Z"), null));
	}

	@Test
	void todayWithoutATimeIsPlannedOnceHoweverLateItIsSubmittedAgain() {
		this.desk.clock.at("2026-11-24T10:07:31Z");
		this.desk.press(ANNA, "C1", "1.1", "call.log", ACME);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		Map<String, Object> filled = Map.of("outcome", new Desk.Option("no-answer"), "back-date", "@2026-11-24");
		this.desk.submit(ANNA, form, filled);
		assertThat(receipt().text().replace('\u202f', ' ')).startsWith("Call back: Acme AB, Tue 24 Nov at 13:15");
		this.desk.clock.at("2026-11-24T10:20:00Z");
		assertThat(this.desk.submit(ANNA, form, filled).getBody()).as("it is done").doesNotContain("notice-working");
		assertThat(this.desk.ledger.commands()).filteredOn(PlanCallback.class::isInstance)
			.containsExactly(new PlanCallback("main", "ACME", Instant.parse("2026-11-24T12:15:00Z"), null));
	}

	private static Map<String, Object> call(String back) {
		return Map.of("outcome", new Desk.Option("right-party"), "note", "payment run on Thursday", "back-date", back,
				"pay-date", "@2026-11-27", "amount", "8k");
	}

	/** The form as it comes back. */
	private static JsonNode refused(Response answer) {
		assertThat(answer.getBody()).contains("notice-refused");
		return new JsonMapper().readTree(answer.getBody()).path("view");
	}

	@Test
	void aPlannedCallIsCancelledByUndo() {
		this.desk.press(ANNA, "C1", "1.1", "callback.plan", ACME);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		this.desk.submit(ANNA, form,
				Map.of("back-date", "@2026-11-26", "back-time", LocalTime.of(9, 15), "note", "ask for Eva"));
		String entry = receipt().button("undo");
		this.desk.press(ANNA, "DU1", "1700000000.000001", "undo", entry);
		this.desk.slack.next("chat.update");
		assertThat(this.desk.ledger.commands()).containsExactly(
				new PlanCallback("main", "ACME", Instant.parse("2026-11-26T08:15:00Z"), "ask for Eva"),
				new CancelCallback("callback:main:ACME:1"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "acme ab they are moving office|they are moving office",
			"acme: see Eva|see Eva", "acme pays 500 on fridays|pays 500 on fridays" })
	void aNoteKeepsItsWords(String typed, String note) {
		this.desk.type(ANNA, "/dun", "note " + typed);
		assertThat(answer().text()).isEqualTo("Noted on Acme AB: " + note);
		assertThat(this.desk.ledger.commands()).containsExactly(new LogContact("main", "ACME", "note", "note", note));
	}

	/** What a customer wants, and what somebody lets be, by the words people use. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			stop acme phone: letters only | Stopped: nobody contacts Acme AB by phone any more.
			stop acme they sent a lawyer | Stopped: nobody contacts Acme AB at all any more.
			stop acme | Say why, for whoever looks at it next.
			resume acme e-post | Acme AB may be contacted by e-mail again
			override acme phone they asked | Acme AB may be contacted by phone today, in spite of
			override acme they asked | By which channel?
			hold acme 30 apr insolvency | On hold: Acme AB, everything, until Fri, 30 Apr 2027. Why: insolvency.
			hold acme insolvency | Until which day?
			hold acme 30 apr | Say why, for whoever looks at it next.
			lift acme | Lifted.
			""")
	void keepsCustomersFromBeingChased(String typed, String answer) {
		this.desk.type(ANNA, "/dun", typed);
		assertThat(answer().text()).startsWith(answer);
	}

	@Test
	void givesTheLedgerWhatWasSaidOfAChannel() {
		for (String typed : List.of("stop acme phone: letters only", "hold acme 30 apr insolvency", "lift acme")) {
			this.desk.type(ANNA, "/dun", typed);
			answer();
		}
		assertThat(this.desk.ledger.commands()).containsExactly(
				new StopContact("main", "ACME", "phone", "letters only"),
				new PlaceHold("main", "ACME", null, "insolvency", LocalDate.of(2027, 4, 30)),
				new LiftHold("hold:main:ACME:1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<@U2|bo> for the help", "@bo for the help", "Bo: for the help", "bo ek for the help" })
	void thanksGoToWhoeverIsMeant(String typed) {
		this.desk.type(ANNA, "/kudos", typed);
		assertThat(answer().text()).isEqualTo("Thanks sent to Bo Ek: for the help");
		assertThat(this.desk.ledger.commands()).containsExactly(new GiveKudos("main", "bo", "for the help"));
	}

	@Test
	void thanksNeedSomebodyAndAReason() {
		this.desk.type(ANNA, "/kudos", "bo");
		assertThat(answer().text()).contains("What do you thank Bo Ek for?");
		this.desk.type(ANNA, "/kudos", "nobody for all");
		assertThat(answer().text()).contains("Nobody at this desk is called “nobody”");
		this.desk.type(ANNA, "/kudos", "");
		assertThat(answer().text()).contains("Whom?");
	}

	@Test
	void anUpdateIsTheLeads() {
		this.desk.type(BO, "/dun", "update March closed above plan");
		assertThat(answer().text()).isEqualTo("Told the team.");
		this.desk.ledger.handle(PostUpdate.class, update -> {
			throw new Rejected(Refusal.FORBIDDEN, "PostUpdate", "COLLECTOR");
		});
		this.desk.type(ANNA, "/dun", "update all is lost");
		assertThat(answer().text()).contains("may not do this");
	}

	@Test
	void winsNameWhoWonAndNobodyElse() {
		this.desk.ledger.answer(ListWins.class, Wins.class,
				query -> new Wins(List.of(win(3, "promise-kept", "anna"), win(2, "cash-recovered", null))));
		this.desk.type(ANNA, "/dun", "wins");
		assertThat(answer().text().replace('\u00a0', ' ')).contains("2 wins in 7 days")
			.contains("Overdue cash recovered: SEK 500")
			.contains("Acme AB kept their promise: SEK 500 – anna");
	}

	@Test
	void settingsAreTypedOrPicked() {
		this.desk.type(ANNA, "/dun", "settings");
		assertThat(answer().text()).contains("08:30");
		this.desk.type(ANNA, "/dun", "settings plan 7:15");
		assertThat(answer().text()).contains("07:15");
		this.desk.type(ANNA, "/dun", "settings off");
		assertThat(answer().text()).contains("no morning plan");
		this.desk.type(ANNA, "/dun", "settings soonish");
		assertThat(answer().text()).contains("not a time I can read");
		this.desk.press(ANNA, "C1", "1.1", "settings.open", "plan");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit(ANNA, form, Map.of("plan-at", LocalTime.of(9, 0))).getBody()).contains("09:00");
		assertThat(this.desk.ledger.commands()).containsExactly(new SetPreferences("main", LocalTime.of(7, 15)),
				new SetPreferences("main", null), new SetPreferences("main", LocalTime.of(9, 0)));
	}

	@Test
	void theCardsOfAnAccountFollowWhatIsDoneOnIt() {
		this.desk.outbox.add(Letter.of("plan", "U1", Message.of("card")).about(ACME), this.desk.clock.instant());
		this.desk.outbox.posted("plan", new Posted("DU1", "1.7"));
		this.desk.type(BO, "/promise", "acme 8k fredag #1043");
		Call card = this.desk.slack.next("chat.update");
		assertThat(card.parameters()).containsEntry("ts", "1.7");
		assertThat(card.text()).startsWith("✓ Promise: Acme AB").endsWith("(Bo Ek)");
		assertThat(card.parameters().get("blocks")).doesNotContain("work.done");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-GB", "sv-SE" })
	void homeShowsWorkCallsAndNumbersAndFollows(String locale) throws IOException {
		this.desk.slack.locale(ANNA, locale);
		this.desk.ledger.answer(FindScoreboard.class, Scoreboard.class, query -> Numbers.board("12500.00"));
		this.desk.ledger.answer(ListCallbacksDue.class, CallbacksDue.class, query -> Numbers.calls(50));
		this.desk.openHome(ANNA);
		JsonNode home = this.desk.slack.next("views.publish").json("view");
		assertThat(home.toString()).contains("60").contains("12").contains("settings.open").contains("work.done#1");
		assertThat(SlackRules.brokenIn(home)).isEmpty();
		this.desk.type(ANNA, "/dun", "settings off");
		assertThat(this.desk.slack.next("views.publish").parameters()).containsEntry("user_id", ANNA);
	}

	@Test
	void everyDoubleClickIsOneAct() {
		this.desk.press(ANNA, "C1", "1.1", "work.done", ACME);
		answer();
		this.desk.press(ANNA, "C1", "1.1", "work.done", ACME);
		assertThat(answer().text()).contains("done already");
		this.desk.later(Duration.ofDays(1));
		this.desk.press(ANNA, "C1", "1.9", "work.done", ACME);
		assertThat(answer().text()).isEqualTo("Done for today: Acme AB");
		assertThat(this.desk.ledger.commands()).hasSize(2);
	}

	private static Win win(long position, String kind, @Nullable String by) {
		return new Win(position, Instant.parse("2026-11-23T10:00:00Z"), LocalDate.of(2026, 11, 23), kind, by, "ACME",
				"Acme AB", Money.of("500.00", "SEK"), "1043");
	}

	private Call answer() {
		return this.desk.slack.next("response_url");
	}

	private Call receipt() {
		return this.desk.slack.next("chat.postMessage");
	}

}

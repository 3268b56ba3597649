package io.dunwell.query.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.Companies;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Aging.Bucket;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.copy.FindInvoiceCopy;
import io.dunwell.messages.copy.InvoiceCopy;
import io.dunwell.messages.copy.SendInvoiceCopy;
import io.dunwell.messages.credit.CreditStops;
import io.dunwell.messages.credit.ListCreditStops;
import io.dunwell.messages.day.Days;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.UnappliedPayments;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.promise.PromisesDue;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.task.Tasks;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline;
import io.dunwell.messages.worklist.FindPastWorklist;
import io.dunwell.messages.worklist.ListSetAside;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.SetAside;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.query.EdgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadApiTest extends EdgeTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

	@Test
	void showsAnAccountAsDesigned() {
		this.desk.when(FindAccount.class, query -> standing(query.account()));

		assertThat(get("auditor", "/api/accounts/main/C-1").json().toString()).isEqualTo(
				"""
						{"company":"main","account":"C-1","name":"Nordic","collector":"anna","currency":"JPY","country":"SE",\
						"language":"sv","timeZone":"Europe/Stockholm",\
						"balances":[{"currency":"JPY","open":"1000","overdue":"0","disputed":"0","promised":"0","unapplied":"0","coming":"0"}],\
						"invoices":[{"number":"I/1","issued":"2026-03-01","due":"2026-04-01","amount":"1000","open":"1000",\
						"currency":"JPY","state":"open"}],"promises":[],"disputes":[],"holds":[],"callbacks":[],"coming":[],\
						"contact":{"address":[]}}""");
	}

	@Test
	void tellsWhereAnAccountIsOnItsLadder() {
		this.desk.when(FindLadder.class,
				query -> new LadderStanding("main", query.account(), "Nordic", "default", 2,
						List.of(new LadderStanding.Part("I/1", TODAY, new BigDecimal("10.00"), new BigDecimal("9.00"),
								"SEK", "reminder", TODAY, null, "due-call", TODAY.plusDays(1), "scheduled",
								"Not before tomorrow."))));
		assertThat(get("auditor", "/api/accounts/main/C-1/ladder").json().toString()).isEqualTo(
				"""
						{"company":"main","account":"C-1","name":"Nordic","ladder":"default","version":2,"parts":[{"invoice":"I/1",\
						"due":"2026-03-31","open":"10.00","chased":"9.00","currency":"SEK","lastStep":"reminder",\
						"lastGiven":"2026-03-31","nextStep":"due-call","nextOn":"2026-04-01","code":"scheduled",\
						"why":"Not before tomorrow."}]}""");
	}

	@Test
	void saysWhetherAnAccountMayBeContacted() {
		this.desk.when(FindContactAdvice.class,
				query -> new ContactAdvice("main", query.account(), "Nordic", Instant.parse("2026-03-31T11:12:00Z"),
						"America/New_York", "07:12", "US", TODAY, "Counsel has to confirm this.",
						List.of(new ContactAdvice.Channel("phone", false, "quiet-hours",
								Instant.parse("2026-03-31T12:00:00Z"), null, "Not before 08:00 their time.")),
						List.of(new ContactAdvice.Figure("reminder-fee", "Reminder fee 60", null, "law"))));
		assertThat(get("auditor", "/api/accounts/main/C-1/contact").json().toString()).isEqualTo(
				"""
						{"company":"main","account":"C-1","name":"Nordic","at":"2026-03-31T11:12:00Z","timeZone":"America/New_York",\
						"localTime":"07:12","policy":"US","policyFrom":"2026-03-31","counsel":"Counsel has to confirm this.",\
						"channels":[{"channel":"phone","allowed":false,"code":"quiet-hours","until":"2026-03-31T12:00:00Z",\
						"text":"Not before 08:00 their time."}],"figures":[{"name":"reminder-fee","text":"Reminder fee 60","source":"law"}]}""");
	}

	@Test
	void listsNoticesOfAnAccount() {
		this.desk.when(ListNotices.class,
				query -> new Notices(List
					.of(new Notices.Notice("notice:main:C-1:1", "C-1", "Nordic", "anna", TODAY, "letter", "warning",
							"formal", null, "draft", null, "collector", "lead", 7, null, null, "default", 2,
							List.of(new Notices.Line("I/1", TODAY, "warning", new BigDecimal("9.00"), "SEK"))))));
		assertThat(get("auditor", "/api/letters?account=C-1&state=draft").json().toString()).isEqualTo(
				"""
						[{"id":"notice:main:C-1:1","account":"C-1","name":"Nordic","collector":"anna","date":"2026-03-31","kind":"letter",\
						"step":"warning","tone":"formal","state":"draft","owner":"collector","approval":"lead","deadline":7,\
						"ladder":"default","version":2,"lines":[{"invoice":"I/1","due":"2026-03-31","step":"warning",\
						"amount":"9.00","currency":"SEK"}]}]""");
		assertThat(((ListNotices) this.desk.last(ListNotices.class).getPayload()).state()).isEqualTo("draft");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A/B", "A B", "Ångström & Söner", "a;b", "50%", "a//b", "C:\\x", "q?x=1#y", "..", "北京" })
	void findsAccountsByAnyCode(String code) {
		this.desk.when(FindAccount.class, query -> standing(query.account()));
		String encoded = java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");

		Answer answer = get("collector", "/api/accounts/main/" + encoded.replace("..", "%2E%2E"));

		assertThat(answer.json().path("account").asString()).isEqualTo(code);
	}

	@Test
	void tellsOfAnAccountThatIsNotThere() {
		this.desk.when(FindAccount.class, query -> {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, query.account());
		});
		assertThat(get("collector", "/api/accounts/main/C%2F9").problem())
			.isEqualTo("404 unknown-account application/problem+json");
	}

	@Test
	void readsItsOwnWrites() {
		this.desk.when(FindAccount.class, query -> standing(query.account()));
		get("collector", "/api/accounts/main/C-1", "Dunwell-At-Least", "41");
		assertThat(this.desk.last(FindAccount.class).getMetaData()).containsEntry(Meta.AT_LEAST, "41")
			.containsEntry(Meta.ACTOR, "collector");

		this.desk.when(FindAccount.class, query -> {
			throw new Rejected(Refusal.VIEWS_BEHIND, 99);
		});
		Answer behind = get("collector", "/api/accounts/main/C-1", "Dunwell-At-Least", "99");
		assertThat(behind.problem()).startsWith("503 views-behind ");
		assertThat(behind.header("Retry-After")).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "x", "9999999999999999999", "1.5" })
	void refusesAPositionThatIsNone(String position) {
		assertThat(get("collector", "/api/people", "Dunwell-At-Least", position).problem())
			.startsWith("400 invalid-field ");
	}

	@Test
	void searchesAccounts() {
		this.desk.when(FindAccounts.class, query -> new AccountMatches(
				List.of(new AccountMatch("main", query.text(), "Nordic", "anna", "SEK", 100 - query.limit()))));
		assertThat(get("collector", "/api/accounts?q=nordic%20t%26b&limit=7").body()).isEqualTo(
				"[{\"company\":\"main\",\"account\":\"nordic t&b\",\"name\":\"Nordic\",\"collector\":\"anna\",\"currency\":\"SEK\","
						+ "\"confidence\":93}]");
	}

	@Test
	void tellsTheStoryOfAnAccount() {
		this.desk.when(ListTimeline.class, query -> new Timeline(List.of(new Timeline.Entry(query.after() + 1,
				Instant.parse("2026-03-31T10:00:00Z"), TODAY, "promise-made", "anna", query.language()))));
		assertThat(get("collector", "/api/accounts/main/C-1/timeline?after=7&limit=5", "Accept-Language", "sv").body())
			.isEqualTo("[{\"position\":8,\"at\":\"2026-03-31T10:00:00Z\",\"effective\":\"2026-03-31\","
					+ "\"type\":\"promise-made\",\"actor\":\"anna\",\"text\":\"sv\"}]");
	}

	@Test
	void listsWhomToWork() {
		this.desk
			.when(ListWorklist.class,
					query -> new Worklist(TODAY, 7, "1", List.of(new Worklist.Item("C-1", "Nordic",
							new BigDecimal("71.25"), Money.of("12500", "SEK"),
							List.of(new Worklist.Reason("broken-promise", new BigDecimal("15"), query.collector()))))));
		assertThat(get("collector", "/api/worklists/anna%2Fb").body())
			.isEqualTo("[{\"account\":\"C-1\",\"name\":\"Nordic\","
					+ "\"score\":71.25,\"chase\":{\"amount\":\"12500.00\",\"currency\":\"SEK\"},\"reasons\":[{\"code\":"
					+ "\"broken-promise\",\"points\":15,\"text\":\"anna/b\"}]}]");
	}

	@Test
	void showsAListAsItWasAndWhatIsLeftOffIt() {
		this.desk.when(FindPastWorklist.class, query -> new Worklist(TODAY, 7, "worklist/1", List.of()));
		this.desk.when(ListSetAside.class, query -> new SetAside(
				List.of(new SetAside.Aside("C-1", "Nordic", "snoozed", TODAY, query.collector()))));

		Answer past = get("collector", "/api/worklists/anna?at=2026-03-30T08:30:00%2B02:00");
		assertThat(past.body()).isEqualTo("[]");
		assertThat(past.header("Dunwell-Position")).isEqualTo("7");
		assertThat(past.header("Dunwell-Policy")).isEqualTo("worklist/1");
		assertThat(this.desk.last(FindPastWorklist.class).getPayload())
			.isEqualTo(new FindPastWorklist("main", "anna", Instant.parse("2026-03-30T06:30:00Z"), "en", 100));
		assertThat(get("collector", "/api/worklists/anna/aside").body()).isEqualTo("[{\"account\":\"C-1\","
				+ "\"name\":\"Nordic\",\"kind\":\"snoozed\",\"until\":\"2026-03-31\",\"reason\":\"anna\"}]");
	}

	@Test
	void agesReceivablesOnEitherBasis() {
		Map<String, Bucket> buckets = new LinkedHashMap<>();
		buckets.put("current", new Bucket(2, new BigDecimal("10.50")));
		buckets.put("90+", new Bucket(1, new BigDecimal("0.00")));
		this.desk.when(FindAging.class, query -> new Aging(query.asOf(), query.currency(), query.basis(), buckets,
				BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN));

		assertThat(get("collector", "/api/aging?currency=sek&basis=known&asOf=2026-02-28").body())
			.isEqualTo("{\"asOf\":\"2026-02-28\",\"currency\":\"SEK\",\"basis\":\"known\",\"buckets\":{\"current\":"
					+ "{\"count\":2,\"amount\":\"10.50\"},\"90+\":{\"count\":1,\"amount\":\"0.00\"}},\"disputed\":\"0\","
					+ "\"unapplied\":\"1\",\"total\":\"10\"}");
		get("collector", "/api/aging?currency=SEK");
		assertThat(this.desk.last(FindAging.class).getPayload())
			.isEqualTo(new FindAging("main", TODAY, Basis.TRUE, "SEK", null, null));
	}

	@Test
	void listsPromisesPaymentsAndPeople() {
		this.desk.when(ListPromisesDue.class, query -> new PromisesDue(
				List.of(new DueLine("p", "C-1", null, "anna", "I-1", Money.of("1", "SEK"), query.to()))));
		this.desk.when(ListUnapplied.class, query -> new UnappliedPayments(List.of()));
		this.desk.when(ListPeople.class, query -> new People(List
			.of(new People.Person("main", "anna", "Anna", Role.COLLECTOR, null, "sv-SE", "Europe/Stockholm", null))));

		assertThat(
				get("collector", "/api/promises?from=2026-03-01&to=2026-04-01").json().get(0).path("date").asString())
			.isEqualTo("2026-04-01");
		get("collector", "/api/promises");
		assertThat(this.desk.last(ListPromisesDue.class).getPayload())
			.isEqualTo(new ListPromisesDue("main", TODAY, TODAY, null, 100));
		assertThat(get("collector", "/api/unapplied?account=C-1").body()).isEqualTo("[]");
		assertThat(get("collector", "/api/people").json().get(0).path("role").asString()).isEqualTo("collector");
	}

	@Test
	void tellsHowTheTeamDoes() {
		this.desk.when(FindScoreboard.class,
				query -> new Scoreboard(query.from(), query.to(), query.collector(),
						new Scoreboard.Kept(2, 0, 0, 1, new BigDecimal("0.6667")),
						List.of(new Scoreboard.ByValue("SEK", new BigDecimal("10.00"), new BigDecimal("5.00"),
								new BigDecimal("0.5000"))),
						List.of(), 3, 1, new Scoreboard.Recognised(0, 0, null), null,
						List.of(new Scoreboard.Definition("kept", query.language()))));
		assertThat(get("collector", "/api/scoreboard?collector=anna").body())
			.isEqualTo("{\"from\":\"2026-03-02\",\"to\":\"2026-03-31\",\"collector\":\"anna\",\"kept\":{\"kept\":2,"
					+ "\"partial\":0,\"broken\":0,\"replaced\":1,\"rate\":0.6667},\"byValue\":[{\"currency\":\"SEK\","
					+ "\"promised\":\"10.00\",\"paid\":\"5.00\",\"rate\":0.5000}],\"recovered\":[],\"wins\":3,"
					+ "\"disputesClosed\":1,\"recognised\":{\"thanked\":0,\"people\":0},\"definitions\":[{\"measure\":"
					+ "\"kept\",\"text\":\"en\"}]}");
		get("collector", "/api/scoreboard?from=2026-02-01&to=2026-02-28");
		assertThat(this.desk.last(FindScoreboard.class).getPayload())
			.isEqualTo(new FindScoreboard("main", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), null, "en"));
		this.desk.when(ListWins.class, query -> new Wins(List.of(new Wins.Win(7, Instant.EPOCH, query.to(),
				"cash-recovered", "anna", "C-1", null, Money.of("5", "SEK"), "I-1"))));
		assertThat(get("collector", "/api/wins").body()).isEqualTo("[{\"position\":7,\"at\":\"1970-01-01T00:00:00Z\","
				+ "\"date\":\"2026-03-31\",\"kind\":\"cash-recovered\",\"by\":\"anna\",\"account\":\"C-1\","
				+ "\"amount\":{\"amount\":\"5.00\",\"currency\":\"SEK\"},\"invoice\":\"I-1\"}]");
	}

	@Test
	void listsCompanies() {
		this.desk.when(ListCompanies.class, query -> new Companies(List.of("main", "norge")));
		assertThat(get("collector", "/api/companies").body()).isEqualTo("[\"main\",\"norge\"]");
	}

	@Test
	void listsCollectionDays() {
		this.desk.when(ListDays.class, query -> new Days(
				List.of(new Days.Day(TODAY, Instant.parse("2026-03-31T04:00:00Z"), null, query.limit(), 3, 2, 1)), 7));
		assertThat(get("collector", "/api/days").body()).isEqualTo("[{\"date\":\"2026-03-31\","
				+ "\"opened\":\"2026-03-31T04:00:00Z\",\"worked\":30,\"kept\":3,\"partial\":2,\"broken\":1}]");
		assertThat(get("collector", "/api/days?limit=0").problem()).startsWith("400 invalid-field ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/api/aging | missing-field",
			"/api/aging?currency=SEK&asOf=2026-02-30 | invalid-field",
			"/api/aging?currency=SEK&asOf=yesterday | invalid-field", "/api/aging?currency=XXX | unknown-currency",
			"/api/aging?currency=SEK&basis=guess | unknown-value",
			"/api/promises?from=2026-04-01&to=2026-03-01 | invalid-field", "/api/promises?limit=0 | invalid-field",
			"/api/promises?limit=1001 | invalid-field", "/api/promises?limit=many | invalid-field",
			"/api/accounts/main/C-1/timeline?after=-1 | invalid-field",
			"/api/accounts/main/C-1/timeline?after=x | invalid-field",
			"/api/unapplied?limit=99999999999 | invalid-field", "/api/accounts?q=%00 | bad-request",
			"/api/worklists/anna?at=2026-04-01T00:00:00Z | invalid-field",
			"/api/scoreboard?from=2026-04-01&to=2026-03-31 | invalid-field", "/api/wins?limit=0 | invalid-field",
			"/api/worklists/anna?at=yesterday | invalid-field", "/api/audit/events?limit=0 | invalid-field" })
	void refusesWhatItCannotRead(String path, String code) {
		assertThat(get("admin", path).problem()).isEqualTo("400 " + code + " application/problem+json");
	}

	@Test
	void knowsNoOtherPath() {
		assertThat(get("admin", "/api/nothing/here").problem()).isEqualTo("404 not-found application/problem+json");
		assertThat(post("admin", "/api/accounts", "{}").problem()).startsWith("405 method-not-allowed ");
		assertThat(send(to("/api/nothing/here")).problem()).startsWith("401 unauthorized ");
	}

	@Test
	void doesNotSpeakWhatItCannot() {
		this.desk.when(ListPeople.class, query -> new People(List.of()));
		assertThat(get("admin", "/api/people", "Accept", "application/pdf").problem())
			.isEqualTo("406 not-acceptable application/problem+json");
	}

	@Test
	void listsWhoseCreditIsStopped() {
		this.desk.when(ListCreditStops.class, query -> new CreditStops(List.of(new CreditStops.CreditStop("C-1",
				"Nordic", "anna", TODAY, "desk", "court-warning", null, List.of(Money.of("9.00", "SEK"))))));
		assertThat(get("auditor", "/api/credit-stops").json().toString()).contains("\"step\":\"court-warning\"");
	}

	@Test
	void mailsACopyOfAnInvoiceThatCanBeMailed() {
		this.desk.when(FindInvoiceCopy.class, query -> {
			throw new Rejected(Refusal.NO_DOCUMENT, query.invoice());
		});
		assertThat(post("lead", "/api/invoices/main/1043/copy", "").json().toString()).contains("no-document");
		assertThat(this.desk.heardOf(SendInvoiceCopy.class)).isFalse();
		this.desk.when(FindInvoiceCopy.class,
				query -> new InvoiceCopy("C-1", "Nordic", query.invoice(), "pay@nordic.example"));
		assertThat(post("lead", "/api/invoices/main/1043/copy", "").status()).isEqualTo(200);
		assertThat(this.desk.last(SendInvoiceCopy.class).getPayload()).isEqualTo(new SendInvoiceCopy("main", "1043"));
	}

	@Test
	void tellsWhatColleaguesWereAsked() {
		this.desk.when(ListTasks.class, query -> new Tasks(List.of()));
		assertThat(get("auditor", "/api/tasks?account=C-1&state=answered").json().toString()).isEqualTo("[]");
		assertThat(this.desk.last(ListTasks.class).getPayload())
			.isEqualTo(new ListTasks("main", "C-1", "answered", 100));
	}

	private static AccountStanding standing(String code) {
		BigDecimal thousand = new BigDecimal("1000");
		BigDecimal none = BigDecimal.ZERO;
		return new AccountStanding("main", code, "Nordic", "anna", "JPY", "SE", "sv", "Europe/Stockholm",
				List.of(new AccountStanding.Balance("JPY", thousand, none, none, none, none, none)),
				List.of(new AccountStanding.InvoiceLine("I/1", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1),
						thousand, thousand, "JPY", "open", null)),
				List.of(), List.of(), List.of(), null, List.of(), List.of(), null,
				new ContactDetails(null, null, List.of()), null, null);
	}

}

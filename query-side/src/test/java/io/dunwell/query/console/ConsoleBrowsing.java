package io.dunwell.query.console;

import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Aging.Bucket;
import io.dunwell.messages.aging.Currencies;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.aging.ListCurrencies;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.audit.ViewsPosition;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.day.Days;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.payment.CashSuggestions;
import io.dunwell.messages.contact.ListMayCall;
import io.dunwell.messages.contact.MayCall;
import io.dunwell.messages.dispute.DisputeProposals;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.messages.imports.ImportedFiles;
import io.dunwell.messages.imports.ImportedFiles.ImportedFile;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.invoice.WriteOffs;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.LetterText;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices;
import io.dunwell.messages.payment.ListPayers;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.RememberedPayers;
import io.dunwell.messages.payment.SuggestCash;
import io.dunwell.messages.payment.UnappliedPayments;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.promise.PromisesDue;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.task.Tasks;
import io.dunwell.messages.timeline.ListLatest;
import io.dunwell.messages.timeline.Timeline;
import io.dunwell.messages.timeline.Timeline.Entry;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.CallbacksDue;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.messages.worklist.ListSetAside;
import io.dunwell.messages.worklist.SetAside;
import io.dunwell.query.EdgeTest;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser before the console of a desk that answers what tests tell it to. */
abstract class ConsoleBrowsing extends EdgeTest {

	static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

	static final String EVIL = "<script>alert('x')</script>";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.NORMAL)
		.build();

	@BeforeEach
	void company() {
		this.desk.when(ListPeople.class,
				query -> new People(List.of(
						new Person("main", "anna", "Anna Berg", Role.COLLECTOR, null, "sv-SE", "Europe/Stockholm",
								null),
						new Person("main", "eva", "Eva", Role.LEAD, null, "sv-SE", "Europe/Stockholm", null),
						new Person("main", "ulla", "Ulla", Role.AUDITOR, null, "sv-SE", "Europe/Stockholm", null))));
		this.desk.when(ListWriteOffs.class,
				query -> new WriteOffs(List.of(new WriteOff("write-off:main:1:1", "C/1", EVIL, null, "1",
						Money.of("500", "SEK"), Money.of("500", "SEK"), "bankrupt", "waiting", LocalDate.of(2026, 3, 1),
						"bo", null, null, null))));
		this.desk.when(ListDisputeProposals.class, query -> new DisputeProposals(List.of(new DisputeProposal("C/1",
				EVIL, null, "1", "payment:main:1", Money.of("5", "SEK"), LocalDate.of(2026, 3, 1)))));
		this.desk.when(ListImports.class,
				query -> new ImportedFiles(List.of(new ImportedFile("file:main:1", Instant.EPOCH, "interrupted",
						"views-behind", "anna", "statements", "camt.053", EVIL, "abcdef0123456789", 3, 2, 1,
						List.of(new FindingCount("no-invoice-named", 2))))));
		this.desk.when(FindViewsPosition.class, query -> new ViewsPosition(this.desk.head()));
		this.desk.when(ListCurrencies.class, query -> new Currencies(List.of("JPY", "SEK")));
		this.desk.when(FindAging.class,
				query -> new Aging(query.asOf(), query.currency(), query.basis(),
						Map.of("90+", new Bucket(3, new BigDecimal("1500"))), BigDecimal.ONE, BigDecimal.TEN,
						new BigDecimal("1500")));
		this.desk.when(ListPromisesDue.class, query -> new PromisesDue(
				List.of(new DueLine("p", "C/1", EVIL, "anna", "I-1", Money.of("12500", "SEK"), query.from()))));
		this.desk.when(ListUnapplied.class, query -> new UnappliedPayments(List.of(new UnappliedPayment("pay", null,
				TODAY, Money.of("10", "SEK"), Money.of("4", "SEK"), "Nordic", "inv 17"))));
		this.desk.when(SuggestCash.class,
				query -> new CashSuggestions(List.of(new CashSuggestions.Suggested(
						new UnappliedPayment("payment:main:1", null, TODAY, Money.of("10", "SEK"), Money.of("4", "SEK"),
								EVIL, "inv 17"),
						List.of(new CashSuggestions.Suggestion("account:main:C/1",
								List.of(new CashSuggestions.Part("invoice:main:17", "17", Money.of("4.00", "SEK"))),
								new Match("exact-amount", 60)))))));
		this.desk.when(ListPayers.class,
				query -> new RememberedPayers(List.of(new RememberedPayers.RememberedPayer("payer:main:ab", EVIL,
						List.of("account:main:C/1"), TODAY, "eva", null))));
		this.desk.when(FindAccount.class, query -> standing(query.account()));
		this.desk.when(ListCalls.class,
				query -> new CallList(Instant.EPOCH,
						List.of(new CallList.Call("C/1", EVIL, "+46 8 555 010 20", "notice:main:C/1:1", "due-call",
								null, List.of(Money.of("10.00", "SEK")), List.of("I/1"), true, null, "Allowed now.",
								EVIL))));
		this.desk.when(ListMayCall.class,
				query -> new MayCall(query.accounts()
					.stream()
					.map(account -> new MayCall.Customer(account, false, "Only from 08:00 to 20:00 there."))
					.toList()));
		this.desk.when(ListProblems.class,
				query -> new Problems(TODAY, 90,
						List.of(new Problems.Problem("wrong-price", null, 3, 1, List.of(Money.of("90.00", "SEK")), 2,
								TODAY,
								new Problems.Action(1, "planned", TODAY, EVIL, EVIL, TODAY, true, null, null)))));
		this.desk.when(FindContactAdvice.class,
				query -> new ContactAdvice("main", "C/1", EVIL, Instant.EPOCH, "America/New_York", "07:12", "US", TODAY,
						"Counsel has to confirm this.",
						List.of(new ContactAdvice.Channel("phone", false, "quiet-hours", Instant.EPOCH, null,
								"Not before 08:00 their time (07:12 in New York now).")),
						List.of(new ContactAdvice.Figure("reminder-fee", "Reminder fee " + EVIL,
								"Counsel has to confirm this.", EVIL))));
		this.desk.when(ListTasks.class,
				query -> new Tasks(
						List.of(new Tasks.Task("task:main:C/1:1", "C/1", EVIL, "anna", "answered", TODAY, "anna", null,
								"salesperson", "sven", null, EVIL, "will-pay", "sven", TODAY, TODAY, EVIL, null))));
		this.desk.when(ListNotices.class,
				query -> new Notices(
						"draft".equals(query.state())
								? List.of(
										new Notices.Notice("notice:main:C/1:1", "C/1", EVIL, "anna", TODAY, "letter",
												"court-warning", "formal", "court-warning", "draft", null, "collector",
												null, 7, null, null, "default", 1, List.of(new Notices.Line("I/1",
														TODAY, "court-warning", new BigDecimal("10.00"), "SEK"))))
								: List.of()));
		this.desk.when(FindLetter.class, query -> new LetterText(query.notice(), "C/1", EVIL, "draft", "sv", null, EVIL,
				EVIL, EVIL, query.printed() ? new byte[] { 37 } : null));
		this.desk.when(ListLatest.class, ConsoleBrowsing::latest);
		this.desk.when(ListDays.class,
				query -> new Days(List.of(new Days.Day(TODAY, Instant.parse("2026-03-31T04:00:00Z"), null, 3, 7, 8, 9)),
						7));
		this.desk.when(ListCallbacksDue.class, query -> new CallbacksDue(
				List.of(new CallbacksDue.Planned("cb", "C/1", EVIL, "anna", Instant.parse("2026-03-31T12:30:00Z")))));
		this.desk.when(FindScoreboard.class, ConsoleBrowsing::scoreboard);
		this.desk.when(ListWins.class, query -> new Wins(List.of(new Wins.Win(7, Instant.EPOCH, TODAY, "promise-kept",
				"anna", "C/1", EVIL, Money.of("500", "SEK"), "I-1"))));
		this.desk.when(ListSetAside.class, query -> new SetAside(
				List.of(new SetAside.Aside("C-2", "Rests AB", "snoozed", TODAY, "Closed over Easter"))));
	}

	Answer signIn(String field, String value) {
		String page = browse("/login").body();
		return submit("/login", Map.of(field, value, "_csrf", csrf(page)));
	}

	Answer browse(String path) {
		return send(to(path).header("Accept", "text/html"), this.browser);
	}

	Answer submit(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)), this.browser);
	}

	static String csrf(String page) {
		Matcher found = CSRF.matcher(page);
		assertThat(found.find()).as("a form with a token in %s", page).isTrue();
		return found.group(1);
	}

	/** A hundred entries, positions 1 to 99. */
	private static Timeline latest(ListLatest query) {
		return new Timeline(IntStream.iterate(99, position -> position - 1)
			.limit(99)
			.filter(position -> position < query.before())
			.limit(query.limit())
			.mapToObj(position -> new Entry(position, Instant.parse("2026-03-30T10:00:00Z"), TODAY, "any", "anna",
					"happened at " + position))
			.toList());
	}

	private static Scoreboard scoreboard(FindScoreboard query) {
		return new Scoreboard(query.from(), query.to(), query.collector(),
				new Scoreboard.Kept(2, 0, 0, 1, new BigDecimal("0.6667")), List.of(),
				List.of(new Scoreboard.Sum("SEK", new BigDecimal("900.00"))), 5, 1,
				new Scoreboard.Recognised(2, 4, new BigDecimal("0.5000")),
				(query.collector() != null) ? null : new Scoreboard.Workload(new BigDecimal("0.25"), null),
				Stream.of("kept", "byValue", "recovered", "wins", "disputesClosed", "recognised", "workload")
					.map(measure -> new Scoreboard.Definition(measure, "What " + measure + " means"))
					.toList());
	}

	private static AccountStanding standing(String code) {
		BigDecimal amount = new BigDecimal("1000.00");
		return new AccountStanding("main", code, "Nordic Timber", "anna", "SEK", "SE", "sv", "Europe/Stockholm",
				List.of(new AccountStanding.Balance("SEK", amount, amount, amount, amount, amount, amount)),
				List.of(new AccountStanding.InvoiceLine("I/1", TODAY, TODAY, amount, amount, "SEK", "overdue", null)),
				List.of(new AccountStanding.PromiseStanding("p", "open",
						List.of(new AccountStanding.PromiseStanding.Line("I/1", amount, "SEK", TODAY, "kept", amount,
								"broken", TODAY)))),
				List.of(new AccountStanding.DisputeStanding("d", "I/1", amount, "SEK", "damaged-goods", "investigating",
						TODAY)),
				List.of(new AccountStanding.HoldStanding("h", null, "legal", TODAY)),
				new AccountStanding.PlaceStanding("snoozed", TODAY, EVIL),
				List.of(new AccountStanding.CallbackStanding("c", "anna", Instant.parse("2026-03-31T12:30:00Z"), true,
						EVIL)),
				List.of(), null, new ContactDetails("pay@nordic.example", "+46 8 555 010 20", List.of(EVIL)), "sven",
				new AccountStanding.CreditStanding(TODAY, "anna", null, EVIL));
	}

}

package io.dunwell.query.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.day.CasesDue;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.day.DayClosed;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.messages.day.DayProgressed;
import io.dunwell.messages.day.Days;
import io.dunwell.messages.day.Days.Day;
import io.dunwell.messages.day.ListCasesDue;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.worklist.CallbackClosed;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.ladder.LadderAdopted;
import io.dunwell.messages.day.ListStaleCases;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.CallbacksDue;
import io.dunwell.messages.worklist.CallbacksDue.Planned;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.query.fixture.ReadingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a day has to do, and how it went. */
class DayTest {

	private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

	private static final Money AMOUNT = Money.of("100", "SEK");

	private static ReadingDesk desk;

	private static int companies;

	/** Tests share the desk and keep apart by company. */
	private final String company = "c" + companies++;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk();
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void listsCasesWhosePromisesHaveMatured() {
		promise("A", "1", "p1", DAY.minusDays(1));
		promise("A", "2", "p2", DAY.minusDays(1));
		promise("A", "3", "p3", DAY);
		promise("B", "4", "p4", DAY);
		assertThat(due(DAY)).containsExactly(new Due(account("A"), List.of("p1", "p2"), List.of()));
		assertThat(due(DAY.minusDays(1))).isEmpty();
		assertThat(due(DAY.plusDays(1))).containsExactly(new Due(account("A"), List.of("p1", "p2", "p3"), List.of()),
				new Due(account("B"), List.of("p4"), List.of()));
	}

	@Test
	void namesAPromiseOnSeveralInvoicesOnce() {
		promise("A", "1", "p1", DAY.minusDays(1));
		promise("A", "2", "p1", DAY.minusDays(3));
		assertThat(due(DAY)).containsExactly(new Due(account("A"), List.of("p1"), List.of()));
	}

	@Test
	void leavesOutWhatIsJudgedReleasedOrReplaced() {
		promise("A", "1", "p1", DAY.minusDays(1));
		promise("B", "2", "p2", DAY.minusDays(1));
		promise("C", "3", "p3", DAY.minusDays(1));
		promise("C", "3", "p4", DAY);
		judge("A", "1", "p1");
		desk.publish(invoice("2"), new PromiseReleased(invoice("2"), account("B"), "p2"));
		assertThat(due(DAY)).isEmpty();
		judge("C", "3", "p3");
		assertThat(due(DAY.plusDays(1))).containsExactly(new Due(account("C"), List.of("p4"), List.of()));
	}

	@Test
	void listsInvoicesThatALadderMayReach() {
		register("A", "1", DAY);
		register("A", "2", DAY.plusDays(3));
		register("A", "3", DAY.plusDays(4));
		register("B", "4", DAY.plusDays(4));
		assertThat(due(DAY)).as("no ladder").isEmpty();
		adopt(1, 0);
		adopt(2, 3);
		assertThat(due(DAY)).containsExactly(new Due(account("A"), List.of(), List.of(invoice("1"), invoice("2"))));
		settle("A", "1");
		settle("A", "2");
		assertThat(due(DAY)).isEmpty();
		adopt(3, null);
		assertThat(due(DAY)).extracting(Due::invoices).containsExactly(List.of(invoice("3")), List.of(invoice("4")));
	}

	@Test
	void listsInvoicesOfNoticesThatWait() {
		NoticeDrafted drafted = drafted(Ids.notice(account("A"), 1), "1");
		desk.publish(Ids.collectionCase(account("A")), drafted);
		assertThat(due(DAY)).containsExactly(new Due(account("A"), List.of(), List.of(invoice("1"))));
		desk.publish(Ids.collectionCase(account("A")),
				new NoticeWithdrawn(drafted.notice(), account("A"), "letter", "one", false, "settled"));
		assertThat(due(DAY)).isEmpty();
	}

	@Test
	void listsNoticesOnWhichSomethingIsSettled() {
		register("A", "1", DAY);
		register("A", "2", DAY);
		String notice = Ids.notice(account("A"), 1);
		desk.publish(Ids.collectionCase(account("A")), drafted(notice, "1", "2"));
		assertThat(stale()).isEmpty();
		settle("A", "1");
		assertThat(stale()).containsExactly(new Due(account("A"), List.of(), List.of(invoice("1"), invoice("2"))));
		desk.publish(Ids.collectionCase(account("A")), new NoticeApproved(notice, account("A"), "letter", "one"));
		assertThat(stale()).as("left out when it is given").isEmpty();
		settle("A", "2");
		assertThat(stale()).hasSize(1);
		desk.publish(Ids.collectionCase(account("A")),
				new NoticeWithdrawn(notice, account("A"), "letter", "one", false, "settled"));
		assertThat(stale()).isEmpty();
	}

	private List<Due> stale() {
		return desk.ask(new ListStaleCases(company, 10), CasesDue.class).cases();
	}

	private NoticeDrafted drafted(String notice, String... invoices) {
		return new NoticeDrafted(notice, account("A"), DAY, "letter", "one",
				new NoticeTerms(null, null, null, "collector", null, null, List.of(), false, false, null, null),
				"default", 1,
				Stream.of(invoices).map(one -> new NoticeLine(invoice(one), DAY, "one", 1, DAY, DAY, AMOUNT)).toList());
	}

	private void adopt(int version, @Nullable Integer lead) {
		desk.publish(Ids.ladders(company), new LadderAdopted(company, "default", version, DAY, lead, "name: default"));
	}

	private void register(String account, String number, LocalDate due) {
		desk.publish(invoice(number), new InvoiceRegistered(invoice(number), account(account), company, null,
				standing(number, due, AMOUNT), null, null));
	}

	private void settle(String account, String number) {
		desk.publish(invoice(number), new CreditApplied(invoice(number), account(account), "credit-note:x:1", AMOUNT,
				standing(number, DAY, Money.zero("SEK"))));
	}

	private static OpenAmount standing(String number, LocalDate due, Money open) {
		return new OpenAmount(number, DAY.minusDays(30), List.of(new Instalment(due, AMOUNT)), AMOUNT, open);
	}

	@Test
	void pagesByAccountEvenIfMostAreNotDue() {
		for (int i = 1000; i < 2200; i++) {
			promise("C" + i, "I" + i, "p" + i, (i % 4 == 0) ? DAY.minusDays(1) : DAY.plusDays(30));
		}
		List<Due> first = page(DAY, null, 200);
		assertThat(first).hasSize(200);
		judge("C1000", "I1000", "p1000");
		List<Due> second = page(DAY, first.getLast().account(), 200);
		assertThat(second).hasSize(100).extracting(Due::account).first().isEqualTo(account("C1800"));
		assertThat(page(DAY, second.getLast().account(), 200)).isEmpty();
		assertThat(page(DAY, null, 1)).extracting(Due::account).containsExactly(account("C1004"));
	}

	@Test
	void tellsHowDaysWent() {
		desk.on(DAY);
		Instant noon = desk.clock().instant();
		desk.publish(day(DAY), new DayOpened(day(DAY), company, DAY, 7));
		desk.publish("p1", judged("A", "1", "p1", Outcome.KEPT, null), judged("A", "2", "p1", Outcome.BROKEN, null),
				judged("A", "3", "p1", Outcome.PARTIAL, null), judged("A", "2", "p1", Outcome.KEPT, Outcome.BROKEN));
		desk.publish(day(DAY), new DayProgressed(day(DAY), company, DAY, account("A"), 1));
		assertThat(days()).containsExactly(new Day(DAY, noon, null, 1, 1, 1, 1));
		desk.publish(day(DAY), new DayClosed(day(DAY), company, DAY, 2));
		desk.on(DAY.plusDays(1));
		desk.publish(day(DAY.plusDays(1)), new DayOpened(day(DAY.plusDays(1)), company, DAY.plusDays(1), 7));
		assertThat(days()).containsExactly(new Day(DAY.plusDays(1), desk.clock().instant(), null, 0, 0, 0, 0),
				new Day(DAY, noon, noon, 2, 1, 1, 1));
	}

	@Test
	void listsPlannedCallsUntilTheirTimeIsTold() {
		Instant at = DAY.atTime(14, 30).atZone(ReadingDesk.ZONE).toInstant();
		open("A");
		plan("A", "cb1", at);
		plan("A", "cb2", at.minusSeconds(60));
		plan("B", "cb3", at.plusSeconds(1));
		assertThat(calls(at)).containsExactly(new Planned("cb2", "A", "Acme", "anna", at.minusSeconds(60)),
				new Planned("cb1", "A", "Acme", "anna", at));
		desk.publish("case:" + account("A"), new CallbackDue("cb1", account("A"), "anna"),
				new CallbackClosed("cb2", account("A"), "contact"), new CallbackClosed("cb1", account("A"), "contact"));
		assertThat(calls(at.plusSeconds(60))).extracting(Planned::callback, Planned::name)
			.containsExactly(tuple("cb3", null));
	}

	/** Of an account that is open already, too: standings have one of that name. */
	private void open(String code) {
		desk.publish(account(code), new AccountOpened(account(code), company, code, new Personal(account(code), "Acme"),
				"SE", "sv", "Europe/Stockholm", "SEK", "anna", 30));
	}

	private void plan(String code, String callback, Instant at) {
		desk.publish("case:" + account(code), new CallbackPlanned(callback, account(code), "anna", at, DAY,
				new Personal(account(code), "Ask for Karin")));
	}

	private void promise(String code, String number, String promise, LocalDate until) {
		open(code);
		desk.publish(invoice(number),
				new InvoiceRegistered(invoice(number), account(code), company, null,
						new OpenAmount(number, DAY, List.of(new Instalment(DAY, AMOUNT)), AMOUNT, AMOUNT)),
				new PromiseNoted(invoice(number), account(code), promise, AMOUNT, until.minusDays(2), until));
	}

	private void judge(String code, String number, String promise) {
		desk.publish(invoice(number),
				new PromiseJudged(invoice(number), account(code), promise, Outcome.BROKEN, Money.zero("SEK")));
	}

	private PromiseLineJudged judged(String code, String number, String promise, Outcome outcome,
			@Nullable Outcome before) {
		return new PromiseLineJudged(promise, account(code), invoice(number), outcome, before, AMOUNT, AMOUNT,
				DAY.minusDays(3), DAY.minusDays(1));
	}

	private List<Due> due(LocalDate date) {
		return page(date, null, 1000);
	}

	private List<Due> page(LocalDate date, @Nullable String after, int limit) {
		return desk.ask(new ListCasesDue(company, date, after, limit), CasesDue.class).cases();
	}

	private List<Day> days() {
		return desk.ask(new ListDays(company, 10), Days.class).days();
	}

	private List<Planned> calls(Instant by) {
		return desk.ask(new ListCallbacksDue(company, by, 10), CallbacksDue.class).callbacks();
	}

	private String account(String code) {
		return Ids.account(company, code);
	}

	private String invoice(String number) {
		return Ids.invoice(company, number);
	}

	private String day(LocalDate date) {
		return Ids.day(company, date);
	}

}

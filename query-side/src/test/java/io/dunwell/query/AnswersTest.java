package io.dunwell.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.log.vault.KeyRing;
import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.PersonAdded;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.dispute.ListDisputes;
import io.dunwell.messages.dispute.OpenDisputes;
import io.dunwell.messages.dispute.OpenDisputes.OpenDispute;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.payment.CashReceived;
import io.dunwell.messages.payment.FindCash;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import io.dunwell.messages.payment.UnappliedPayments;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.problem.ActionChecked;
import io.dunwell.messages.problem.ActionFinished;
import io.dunwell.messages.problem.ActionPlanned;
import io.dunwell.messages.problem.ActionRaised;
import io.dunwell.messages.problem.ChecksDue;
import io.dunwell.messages.problem.DepartmentAssigned;
import io.dunwell.messages.problem.ListChecksDue;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.ProblemNoted;
import io.dunwell.messages.problem.Problems.Action;
import io.dunwell.messages.problem.Problems.Problem;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.promise.PromiseMade;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.promise.PromisesDue;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline.Entry;
import io.dunwell.messages.timeline.Timeline;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist.Item;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.query.audit.AuditTrail;
import io.dunwell.query.fixture.ReadingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Every question, asked over the query bus right after the facts it is about. */
class AnswersTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

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

	@BeforeEach
	void openAccounts() {
		desk.on(DAY);
		open("ACME", "Acme Åkeri AB", "anna");
		open("BETA", "Beta Bygg AB", "bo");
	}

	@Test
	void tellsHowAnAccountStands() {
		register("ACME", "1", "1000", DAY.minusDays(31), DAY.minusDays(1));
		register("ACME", "2", "500", DAY.minusDays(10), DAY.plusDays(20));
		register("ACME", "3", "70", DAY.minusDays(10), DAY.minusDays(2));
		dispute("ACME", "3", "70");
		promise("ACME", "1", "400", DAY.plusDays(2));
		AccountStanding standing = ask(new FindAccount(company, "acme", "sv"), AccountStanding.class);
		assertThat(standing.name()).isEqualTo("Acme Åkeri AB");
		assertThat(standing.balances()).containsExactly(new Balance("SEK", decimal("1570.00"), decimal("1070.00"),
				decimal("70.00"), decimal("400.00"), decimal("0.00"), decimal("0.00")));
		assertThat(standing.invoices()).extracting(InvoiceLine::number, InvoiceLine::state)
			.containsExactly(tuple("1", "promised"), tuple("2", "open"), tuple("3", "disputed"));
		assertThat(standing.promises()).singleElement().satisfies(promise -> {
			assertThat(promise.state()).isEqualTo("open");
			assertThat(promise.lines()).extracting(AccountStanding.PromiseStanding.Line::invoice).containsExactly("1");
		});
		assertThat(standing.disputes()).extracting(AccountStanding.DisputeStanding::state).containsExactly("opened");
	}

	@Test
	void countsAllCashThatCameInAndStayed() {
		receive("p1", null, "100", DAY.minusDays(2));
		receive("p2", Ids.account(company, "ACME"), "30", DAY);
		receive("p3", null, "7", DAY);
		desk.publish(payment("p3"), new PaymentReversed(payment("p3"), null, DAY, "bounced", Money.of("7", "SEK")));
		assertThat(cash(DAY.minusDays(2), DAY)).containsExactly(Money.of("130", "SEK"));
		assertThat(cash(DAY, DAY)).containsExactly(Money.of("30", "SEK"));
		assertThat(cash(DAY.plusDays(1), DAY.plusDays(1))).isEmpty();
	}

	private List<Money> cash(LocalDate from, LocalDate to) {
		return ask(new FindCash(company, from, to), CashReceived.class).sums();
	}

	@Test
	void listsOpenDisputesOldestFirst() {
		register("ACME", "1", "1000", DAY.minusDays(31), DAY.minusDays(1));
		register("BETA", "2", "500", DAY.minusDays(31), DAY.minusDays(1));
		dispute("ACME", "1", "70");
		desk.on(DAY.plusDays(1));
		dispute("BETA", "2", "80");
		assertThat(disputes(10)).extracting(OpenDispute::account, OpenDispute::collector, OpenDispute::opened)
			.containsExactly(tuple("ACME", "anna", DAY), tuple("BETA", "bo", DAY.plusDays(1)));
		assertThat(disputes(1)).hasSize(1);
		String first = Ids.dispute(Ids.invoice(company, "1"), 1);
		desk.publish(first, new DisputeResolved(first, Ids.account(company, "ACME"), Ids.invoice(company, "1"),
				Money.of("70", "SEK"), "rejected", null, null));
		assertThat(disputes(10)).extracting(OpenDispute::account).containsExactly("BETA");
	}

	private List<OpenDispute> disputes(int limit) {
		return ask(new ListDisputes(company, limit), OpenDisputes.class).disputes();
	}

	@Test
	void refusesAnAccountNobodyKnows() {
		assertThatExceptionOfType(Rejected.class)
			.isThrownBy(() -> ask(new FindAccount(company, "nobody", "en"), AccountStanding.class))
			.satisfies(rejected -> {
				assertThat(rejected.refusal()).isEqualTo(Refusal.UNKNOWN_ACCOUNT);
				assertThat(rejected.arguments()).containsExactly("nobody");
			});
	}

	@Test
	void findsAccountsByWhatWasTypedMineFirst() {
		open("AKTA", "Akta Bygg", "bo");
		open("AKTB", "Akta Bygg Norr", "anna");
		assertThat(found("akeri", null)).containsExactly("ACME");
		assertThat(found("acem", null)).containsExactly("ACME");
		assertThat(found("akta", "anna")).containsExactly("AKTA", "AKTB");
		assertThat(found("akta b", "anna")).containsExactly("AKTB", "AKTA");
		assertThat(found("akta b", null)).containsExactly("AKTA", "AKTB");
	}

	@Test
	void forgetsErasedNamesEverywhere() {
		register("ACME", "1", "1000", DAY.minusDays(31), DAY.minusDays(1));
		promise("ACME", "1", "10", DAY);
		assertThat(found("akeri", null)).isNotEmpty();
		String account = Ids.account(company, "ACME");
		desk.get(KeyRing.class).erase(List.of(account));
		desk.publish("erasure:" + account, new PersonalDataErased(account));
		assertThat(found("akeri", null)).isEmpty();
		assertThat(found("acme", null)).containsExactly("ACME");
		assertThat(ask(new FindAccount(company, "ACME", "en"), AccountStanding.class).name()).isNull();
		assertThat(worklist("anna").items()).extracting(Item::name).containsOnlyNulls();
		assertThat(timeline("ACME", "en")).extracting(Entry::text)
			.noneMatch(text -> text.contains("Acme") || text.contains("Svensson"));
	}

	@Test
	void listsWhatACollectorShouldWorkAndWhy() {
		register("ACME", "1", "1000", DAY.minusDays(60), DAY.minusDays(9));
		register("BETA", "2", "500000", DAY.minusDays(60), DAY.minusDays(9));
		open("CETA", "Ceta AB", "anna");
		register("CETA", "3", "400000", DAY.minusDays(60), DAY.minusDays(9));
		Worklist list = worklist("anna");
		assertThat(list.date()).isEqualTo(DAY);
		assertThat(list.items()).extracting(Item::account).containsExactly("CETA", "ACME");
		Item first = list.items().getFirst();
		assertThat(first.chase()).isEqualTo(Money.of("400000", "SEK"));
		assertThat(first.reasons()).extracting(Worklist.Reason::code).containsExactly("amount", "days-late", "silence");
		assertThat(first.reasons()).extracting(Worklist.Reason::text)
			.containsExactly("SEK\u00a0400,000.00 to chase", "late by 9 days on average", "nobody reached in 10 days");
		pay("CETA", "3", "400000");
		assertThat(worklist("anna").items()).extracting(Item::account).containsExactly("ACME");
	}

	@Test
	void isRankedAnewOnANewDay() {
		register("ACME", "1", "1000", DAY.minusDays(60), DAY);
		assertThat(worklist("anna").items()).isEmpty();
		desk.on(DAY.plusDays(10));
		Worklist later = worklist("anna");
		assertThat(later.date()).isEqualTo(DAY.plusDays(10));
		assertThat(later.items()).singleElement().satisfies(item -> {
			assertThat(item.reasons()).extracting(Worklist.Reason::text).contains("late by 10 days on average");
		});
	}

	@Test
	void agesWhatWasOwedOnAnyDate() {
		register("ACME", "1", "100", DAY.minusDays(40), DAY.minusDays(31));
		register("BETA", "2", "10", DAY, DAY);
		desk.on(DAY.plusDays(5));
		pay("ACME", "1", "100", DAY.minusDays(1));
		assertThat(amounts(DAY, Basis.KNOWN, null)).containsExactly("10.00", "0.00", "100.00", "0.00", "0.00");
		assertThat(amounts(DAY, Basis.TRUE, null)).containsExactly("10.00", "0.00", "0.00", "0.00", "0.00");
		assertThat(amounts(DAY.plusDays(5), Basis.KNOWN, null)).containsExactly("0.00", "10.00", "0.00", "0.00",
				"0.00");
		assertThat(amounts(DAY.minusDays(2), Basis.TRUE, "anna")).containsExactly("0.00", "100.00", "0.00", "0.00",
				"0.00");
		assertThat(amounts(DAY.minusDays(2), Basis.TRUE, "bo")).containsExactly("0.00", "0.00", "0.00", "0.00", "0.00");
	}

	@Test
	void showsDisputedAndUnappliedBesideTheBuckets() {
		register("ACME", "1", "100", DAY.minusDays(40), DAY.minusDays(5));
		dispute("ACME", "1", "30");
		receive("p1", null, "25", DAY);
		Aging aging = aging(DAY, Basis.KNOWN, null);
		assertThat(aging.disputed()).isEqualTo("30.00");
		assertThat(aging.unapplied()).isEqualTo("25.00");
		assertThat(aging.total()).isEqualTo("100.00");
		assertThat(aging(DAY.minusDays(1), Basis.KNOWN, null).disputed()).isEqualTo("0.00");
		assertThat(aging(DAY.minusDays(1), Basis.TRUE, null).unapplied()).isEqualTo("0.00");
	}

	@Test
	void listsPromisesUntilTheyArePaid() {
		register("ACME", "1", "1000", DAY.minusDays(60), DAY.minusDays(9));
		register("BETA", "2", "500", DAY.minusDays(60), DAY.minusDays(9));
		promise("ACME", "1", "1000", DAY.plusDays(2));
		promise("BETA", "2", "500", DAY.plusDays(1));
		assertThat(due(null, 10)).extracting(DueLine::account, DueLine::name, DueLine::collector, DueLine::invoice)
			.containsExactly(tuple("BETA", "Beta Bygg AB", "bo", "2"), tuple("ACME", "Acme Åkeri AB", "anna", "1"));
		assertThat(due("anna", 10)).extracting(DueLine::account).containsExactly("ACME");
		assertThat(due(null, 1)).hasSize(1);
		pay("BETA", "2", "500");
		assertThat(due(null, 10)).extracting(DueLine::account).containsExactly("ACME");
	}

	@Test
	void findsInvoicesByNumberAndReference() {
		register("ACME", "1", "1000", DAY.minusDays(60), DAY.minusDays(9));
		register("BETA", "A-2", "500", DAY.minusDays(60), DAY.minusDays(9));
		List<InvoiceMatch> matches = ask(
				new FindInvoices(company, List.of("a-2", "unknown"), List.of("RF18 1", "RF18 none")),
				InvoiceMatches.class)
			.matches();
		assertThat(matches).extracting(InvoiceMatch::number, InvoiceMatch::open)
			.containsExactlyInAnyOrder(tuple("A-2", Money.of("500", "SEK")), tuple("1", Money.of("1000", "SEK")));
	}

	@Test
	void listsCashThatIsNotApplied() {
		register("ACME", "1", "1000", DAY.minusDays(60), DAY.minusDays(9));
		receive("p1", null, "25", DAY);
		receive("p2", Ids.account(company, "ACME"), "30", DAY.minusDays(1));
		assertThat(unapplied(null)).extracting(UnappliedPayment::payment, UnappliedPayment::payer)
			.containsExactly(tuple(payment("p2"), "Payer"), tuple(payment("p1"), "Payer"));
		assertThat(unapplied("acme")).extracting(UnappliedPayment::unapplied).containsExactly(Money.of("30", "SEK"));
		desk.publish(payment("p1"),
				new PaymentAttached(payment("p1"), Ids.account(company, "ACME"), Money.of("25", "SEK")),
				new PaymentAllocated(payment("p1"), Ids.account(company, "ACME"), Ids.invoice(company, "1"),
						Money.of("25", "SEK"), Match.BY_HAND, Money.of("0", "SEK")));
		assertThat(unapplied(null)).extracting(UnappliedPayment::payment).containsExactly(payment("p2"));
	}

	@Test
	void tellsWhatHappenedInTheReadersWords() {
		register("ACME", "1", "1000", DAY.minusDays(31), DAY.minusDays(1));
		promise("ACME", "1", "400", DAY.plusDays(2));
		List<Entry> entries = timeline("ACME", "en");
		assertThat(entries).extracting(Entry::type)
			.containsExactly("account-opened", "invoice-registered", "promise-made");
		assertThat(entries).extracting(Entry::text)
			.containsExactly("Account ACME opened; terms 30 days — “Acme Åkeri AB”",
					"Invoice 1 of SEK\u00a01,000.00 registered, due Mon, Mar 30, 2026",
					"Promise to pay SEK\u00a0400.00 on invoice 1 by Thu, Apr 2, 2026 (phone) — “Ms Svensson”");
		assertThat(timeline("ACME", "sv").getLast().text()).isEqualTo(
				"Löfte att betala 400,00\u00a0SEK på faktura 1 senast tors 2 apr. 2026 (telefon) — ”Ms Svensson”");
		assertThat(ask(new ListTimeline(company, "ACME", entries.getFirst().position(), 1, "en"), Timeline.class)
			.entries()).containsExactly(entries.get(1));
		assertThat(entries).extracting(Entry::actor).containsOnly("anna");
	}

	@Test
	void knowsWhoWorksAtTheDesk() {
		desk.publish(Ids.person(company, "anna"),
				new PersonAdded(Ids.person(company, "anna"), company, "anna",
						new Personal(Ids.person(company, "anna"), "Anna Ek"), "collector", slackUser(), "sv-SE",
						"Europe/Stockholm"));
		Person anna = new Person(company, "anna", "Anna Ek", Role.COLLECTOR, slackUser(), "sv-SE", "Europe/Stockholm",
				LocalTime.of(8, 30));
		assertThat(ask(new ListPeople(company), People.class).people()).containsExactly(anna);
		assertThat(ask(new FindPersonBySlackUser(slackUser()), People.class).people()).containsExactly(anna);
		assertThat(ask(new FindPersonBySlackUser("nobody"), People.class).people()).isEmpty();
	}

	@Test
	void readsTheLogToAuditors() {
		long start = desk.head();
		open("DETA", "Deta AB", "anna");
		register("ACME", "1", "1000", DAY.minusDays(31), DAY.minusDays(1));
		register("BETA", "2", "10", DAY, DAY);
		AuditTrail trail = desk.get(AuditTrail.class);
		List<AuditTrail.Entry> all = audit(trail, start, 100, new AuditTrail.Filter(null, null, null, null));
		assertThat(all).extracting(AuditTrail.Entry::type)
			.containsExactly("account-opened", "invoice-registered", "invoice-registered");
		assertThat(audit(trail, all.get(0).event().position(), 1, new AuditTrail.Filter(null, null, null, null)))
			.extracting(AuditTrail.Entry::id)
			.containsExactly(all.get(1).id());
		assertThat(audit(trail, 0, 100,
				new AuditTrail.Filter(null, Ids.account(company, "BETA"), "anna", "invoice-registered")))
			.extracting(AuditTrail.Entry::stream)
			.containsExactly(Ids.invoice(company, "2"));
		assertThat(audit(trail, 0, 100, new AuditTrail.Filter(null, null, "bo", null))).isEmpty();
	}

	private static List<AuditTrail.Entry> audit(AuditTrail trail, long after, int limit, AuditTrail.Filter filter) {
		List<AuditTrail.Entry> read = new ArrayList<>();
		trail.read(after, limit, filter, read::add);
		return read;
	}

	private String payment(String reference) {
		return Ids.payment(company, "SE35", reference);
	}

	private String slackUser() {
		return "U" + company;
	}

	private void open(String code, String name, String collector) {
		String id = Ids.account(company, code);
		desk.publish(id, new AccountOpened(id, company, code, new Personal(id, name), "SE", "sv", "Europe/Stockholm",
				"SEK", collector, 30));
	}

	private void register(String code, String number, String total, LocalDate issued, LocalDate due) {
		String id = Ids.invoice(company, number);
		Money amount = Money.of(total, "SEK");
		desk.publishEffective(id, issued, new InvoiceRegistered(id, Ids.account(company, code), company,
				"RF18" + number, new OpenAmount(number, issued, List.of(new Instalment(due, amount)), amount, amount)));
	}

	private void pay(String code, String number, String total) {
		pay(code, number, total, LocalDate.now(desk.clock()));
	}

	/** All of an invoice. */
	private void pay(String code, String number, String total, LocalDate valueDate) {
		Money amount = Money.of(total, "SEK");
		String account = Ids.account(company, code);
		String invoice = Ids.invoice(company, number);
		String payment = payment(number);
		List<Event> facts = List.of(recorded(payment, account, amount, valueDate),
				new PaymentAllocated(payment, account, invoice, amount, Match.BY_HAND, Money.zero("SEK")));
		desk.publishEffective(payment, valueDate, facts.toArray(Event[]::new));
		desk.publishEffective(invoice, valueDate,
				new CashApplied(invoice, account, payment, amount, Match.BY_HAND, new OpenAmount(number, valueDate,
						List.of(new Instalment(valueDate, amount)), amount, Money.zero("SEK")), null));
	}

	private void receive(String reference, @Nullable String account, String amount, LocalDate valueDate) {
		String payment = payment(reference);
		desk.publishEffective(payment, valueDate, recorded(payment, account, Money.of(amount, "SEK"), valueDate));
	}

	private PaymentRecorded recorded(String payment, @Nullable String account, Money amount, LocalDate valueDate) {
		return new PaymentRecorded(payment, company, account, "SE35", "ref", valueDate, amount,
				new Personal(payment, "Payer"), new Personal(payment, null));
	}

	private void promise(String code, String number, String amount, LocalDate date) {
		String account = Ids.account(company, code);
		String invoice = Ids.invoice(company, number);
		String id = Ids.promise(invoice, 1);
		Money money = Money.of(amount, "SEK");
		desk.publish(id, new PromiseMade(id, account, company, new Personal(account, "Ms Svensson"), "phone",
				List.of(new PromiseLine(invoice, money, date))));
		desk.publish(invoice, new PromiseNoted(invoice, account, id, money, date, date.plusDays(2)));
	}

	private void dispute(String code, String number, String amount) {
		String account = Ids.account(company, code);
		String invoice = Ids.invoice(company, number);
		String id = Ids.dispute(invoice, 1);
		Money money = Money.of(amount, "SEK");
		desk.publish(id,
				new DisputeOpened(id, account, company, invoice, money, "price", new Personal(account, "Too much")));
		desk.publish(invoice, new DisputeNoted(invoice, account, id, money));
	}

	@Test
	void countsWhatDisputesComeFrom() {
		String problem = Ids.problem(company, "wrong price");
		noted(problem, "ACME", DAY.minusDays(120));
		noted(problem, "ACME", DAY.minusDays(89));
		noted(problem, "ACME", DAY);
		noted(problem, "BETA", DAY);
		Problem before = problems().getFirst();
		assertThat(List.of(before.lately(), before.before(), before.customers())).containsExactly(3, 1, 2);
		assertThat(before.amounts()).containsExactly(Money.of("90.00", "SEK"));
		assertThat(before.last()).isEqualTo(DAY);
		assertThat(before.department()).isNull();
		desk.publish(problem, new DepartmentAssigned(problem, company, "wrong-price", "Sales"));
		desk.publish(problem, new ActionRaised(problem, company, "wrong-price", 1, 3, 90, DAY.minusDays(1)));
		assertThat(problems().getFirst().action())
			.isEqualTo(new Action(1, "raised", DAY, null, null, DAY.minusDays(1), true, null, null));
		desk.publish(problem,
				new ActionPlanned(problem, company, "wrong-price", 1, "check prices", "Sara", DAY.plusDays(9)));
		assertThat(problems().getFirst().action())
			.isEqualTo(new Action(1, "planned", DAY, "check prices", "Sara", DAY.plusDays(9), false, null, null));
		assertThat(checks(DAY.plusYears(1))).isEmpty();
		desk.publish(problem, new ActionFinished(problem, company, "wrong-price", 1, "checked", DAY, DAY.plusDays(60)));
		assertThat(checks(DAY.plusDays(59))).isEmpty();
		assertThat(checks(DAY.plusDays(60))).containsExactly("wrong-price");
		desk.publish(problem, new ActionChecked(problem, company, "wrong-price", 1, 3, 1, true));
		assertThat(checks(DAY.plusYears(1))).isEmpty();
		assertThat(problems()).extracting(Problem::cause, one -> String.valueOf(one.action()))
			.containsExactly(tuple("wrong-price",
					new Action(1, "helped", DAY, "check prices", "Sara", null, false, "checked", 1).toString()));
	}

	private void noted(String problem, String customer, LocalDate date) {
		desk.publish(problem, new ProblemNoted(problem, company, "wrong-price", "dispute:" + company + ":1:1",
				Ids.account(company, customer), Money.of("30.00", "SEK"), date));
	}

	private List<Problem> problems() {
		return ask(new ListProblems(company), Problems.class).problems();
	}

	private List<String> checks(LocalDate date) {
		return ask(new ListChecksDue(date, 10), ChecksDue.class).checks()
			.stream()
			.filter(due -> due.company().equals(company))
			.map(ChecksDue.Due::cause)
			.toList();
	}

	private List<String> found(String text, @Nullable String collector) {
		return ask(new FindAccounts(text, collector, null, 1000), AccountMatches.class).matches()
			.stream()
			.filter(match -> match.company().equals(company))
			.map(AccountMatch::account)
			.toList();
	}

	private Worklist worklist(String collector) {
		return ask(new ListWorklist(company, collector, "en", 10), Worklist.class);
	}

	private Aging aging(LocalDate asOf, Basis basis, @Nullable String collector) {
		return ask(new FindAging(company, asOf, basis, "SEK", collector, null), Aging.class);
	}

	private List<String> amounts(LocalDate asOf, Basis basis, @Nullable String collector) {
		return aging(asOf, basis, collector).buckets()
			.values()
			.stream()
			.map(bucket -> bucket.amount().toPlainString())
			.toList();
	}

	private List<DueLine> due(@Nullable String collector, int limit) {
		return ask(new ListPromisesDue(company, DAY, DAY.plusDays(9), collector, limit), PromisesDue.class).lines();
	}

	private List<UnappliedPayment> unapplied(@Nullable String account) {
		return ask(new ListUnapplied(company, account, 10), UnappliedPayments.class).payments();
	}

	private List<Entry> timeline(String account, String language) {
		return ask(new ListTimeline(company, account, 0, 100, language), Timeline.class).entries();
	}

	private <A> A ask(Query<A> query, Class<A> answer) {
		return desk.ask(query, answer);
	}

	private static BigDecimal decimal(String amount) {
		return new BigDecimal(amount);
	}

}

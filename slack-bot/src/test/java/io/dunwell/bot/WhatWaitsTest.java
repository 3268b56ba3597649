package io.dunwell.bot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.FakeSlack.Call;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.Done;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.AcceptDisputeProposal;
import io.dunwell.messages.dispute.DeclineDisputeProposal;
import io.dunwell.messages.dispute.DisputeProposals;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.FindWriteOff;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.invoice.RejectWriteOff;
import io.dunwell.messages.invoice.RequestWriteOff;
import io.dunwell.messages.invoice.WriteOffs;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.CashSuggestions;
import io.dunwell.messages.payment.CashSuggestions.Part;
import io.dunwell.messages.payment.CashSuggestions.Suggested;
import io.dunwell.messages.payment.CashSuggestions.Suggestion;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.SuggestCash;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Write-offs and short payments: asked for, listed and decided by a second person. */
class WhatWaitsTest {

	private static final String ANNA = "U1";

	private static final String BO = "U2";

	private static final String CAI = "U3";

	private static final String ACME = "account:main:ACME";

	private static final String WRITE_OFF = "write-off:main:1043:1";

	private static final Money ALL = Money.of("8000.00", "SEK");

	private static final LocalDate TODAY = Company.TODAY;

	private static final List<Person> PEOPLE = List.of(person("anna", "Anna Berg", Role.COLLECTOR, ANNA),
			person("bo", "Bo Ek", Role.LEAD, BO), person("cai", "Cai Li", Role.CONTROLLER, CAI));

	private final Desk desk = new Desk(Rooms.table());

	private final AtomicReference<WriteOff> writeOff = new AtomicReference<>(waiting("anna"));

	private List<WriteOff> more = List.of();

	private List<DisputeProposal> proposals = List.of();

	private List<Suggested> cash = List.of();

	private static Person person(String handle, String name, Role role, String user) {
		return new Person("main", handle, name, role, user, "en", "Europe/Stockholm", null);
	}

	private static WriteOff waiting(String by) {
		return writeOff(by, "waiting", null, null);
	}

	private static WriteOff writeOff(String by, String state, @Nullable String decider, @Nullable String answer) {
		return new WriteOff(WRITE_OFF, "ACME", "Acme AB", "anna", "1043", ALL, ALL, "bankrupt since May", state, TODAY,
				by, decider, decider == null ? null : TODAY, answer);
	}

	private static DisputeProposal shortPayment(String account, String invoice, String collector) {
		return new DisputeProposal(account, account + " AB", collector, invoice, "payment:main:1",
				Money.of("40.00", "SEK"), TODAY);
	}

	@BeforeEach
	void company() {
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(
				PEOPLE.stream().filter(person -> query.slackUser().equals(person.slackUser())).toList()));
		this.desk.ledger.answer(ListPeople.class, People.class, query -> new People(PEOPLE));
		this.desk.ledger.answer(FindAccounts.class, AccountMatches.class,
				query -> new AccountMatches(query.text().equals("acme")
						? List.of(new AccountMatch("main", "ACME", "Acme AB", "anna", "SEK", 90)) : List.of()));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class, query -> Company.acme());
		this.desk.ledger.answer(FindInvoices.class, InvoiceMatches.class,
				query -> new InvoiceMatches(List.of("1043", "99").contains(query.numbers().getFirst())
						? List.of(new InvoiceMatch("invoice:main:" + query.numbers().getFirst(),
								query.numbers().getFirst(), ACME, null, TODAY, ALL))
						: List.of()));
		this.desk.ledger.answer(FindWriteOff.class, WriteOffs.class,
				query -> new WriteOffs(List.of(this.writeOff.get())));
		this.desk.ledger.answer(ListWriteOffs.class, WriteOffs.class,
				query -> new WriteOffs(Stream
					.concat(Stream.of(this.writeOff.get()).filter(one -> one.state().equals("waiting")),
							this.more.stream())
					.toList()));
		this.desk.ledger.answer(ListDisputeProposals.class, DisputeProposals.class,
				query -> new DisputeProposals(this.proposals));
		this.desk.ledger.answer(SuggestCash.class, CashSuggestions.class, query -> new CashSuggestions(this.cash));
		this.desk.ledger.handle(AllocatePayment.class, applied -> {
			this.cash = this.cash.stream().filter(one -> !one.payment().payment().equals(applied.payment())).toList();
			return Done.with(applied.payment());
		});
		this.desk.ledger.handle(RequestWriteOff.class, asked -> Done.with(WRITE_OFF));
		this.desk.ledger.handle(ApproveWriteOff.class, approved -> {
			this.writeOff.set(writeOff("anna", "made", "bo", null));
			return Done.with(WRITE_OFF);
		});
		this.desk.ledger.handle(RejectWriteOff.class, rejected -> {
			this.writeOff.set(writeOff("anna", "rejected", "bo", rejected.reason()));
			return Done.with(WRITE_OFF);
		});
		this.desk.ledger.handle(AcceptDisputeProposal.class, accepted -> Done.with("dispute:main:1:1"));
		this.desk.ledger.handle(DeclineDisputeProposal.class, declined -> answered(declined.invoice()));
	}

	private Done answered(String invoice) {
		if (this.proposals.stream().noneMatch(one -> one.invoice().equals(invoice))) {
			throw new Rejected(Refusal.UNKNOWN_PROPOSAL, invoice);
		}
		this.proposals = this.proposals.stream().filter(one -> !one.invoice().equals(invoice)).toList();
		return Done.with("invoice:main:" + invoice);
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "1043 500 bankrupt since May 3|1043|500|bankrupt since May 3", "#1043 bankrupt|1043|-|bankrupt",
					"1043 1.5k|1043|1.5k|-", "acme #1043 500 kr goodwill|1043|500 kr|goodwill",
					"acme 1043 goodwill|1043|-|goodwill", "acme 500 goodwill|-|500|goodwill",
					"acme they moved to street 5|-|-|they moved to street 5", "acme|-|-|-" })
	void whatWasTypedFillsTheWindow(String typed, @Nullable String invoice, @Nullable String amount,
			@Nullable String reason) {
		this.desk.type(ANNA, "/dun", "writeoff " + typed);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(initial(form, 1, "initial_option")).isEqualTo(invoice);
		assertThat(initial(form, 2, "initial_value")).isEqualTo(amount);
		assertThat(initial(form, 3, "initial_value")).isEqualTo(reason);
		assertThat(this.desk.ledger.commands()).isEmpty();
	}

	private static @Nullable String initial(JsonNode form, int block, String field) {
		JsonNode value = form.path("blocks").path(block).path("element").path(field);
		return value.isMissingNode() ? null : value.path("value").asString(value.asString(""));
	}

	@ParameterizedTest
	@CsvSource({ "99 gone,Invoice 99 is paid", "#7 gone,There is no invoice “7”",
			"acme #7 gone,There is no invoice “7”" })
	void saysWhyAnInvoiceCannotBeWrittenOff(String typed, String why) {
		this.desk.type(ANNA, "/dun", "write-off " + typed);
		assertThat(text(answer())).contains(why);
	}

	@Test
	void askingIsConfirmedInTheWindowAndSaysWhoDecides() {
		this.desk.type(ANNA, "/dun", "write-off 1043 bankrupt since May");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit(ANNA, form, Map.of("invoice", new Desk.Option("1043"))).getBody())
			.contains("Say why");
		this.desk.submit(ANNA, form, Map.of("invoice", new Desk.Option("1043"), "reason", "bankrupt since May"));
		assertThat(text(this.desk.slack.next("chat.postMessage")))
			.isEqualTo("Asked to write off: Acme AB, SEK 8,000 of invoice 1043\nWhy: bankrupt since May\n"
					+ "It waits for Bo Ek and Cai Li. I will tell you what becomes of it.");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new RequestWriteOff("main", "1043", ALL, "bankrupt since May"));
	}

	@Test
	void askingAgainAtOnceIsSaidToBeLogged() {
		this.desk.ledger.handle(RequestWriteOff.class, asked -> new Done(WRITE_OFF, true));
		this.desk.type(ANNA, "/dun", "writeoff 1043 bankrupt");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit(ANNA, form, Map.of("invoice", new Desk.Option("1043"), "reason", "bankrupt"))
			.getBody()
			.replace('\u00a0', ' ')).contains("Already logged. Acme AB, SEK 8,000 of invoice 1043");
	}

	@Test
	void approvingTwiceOrAfterAColleagueSaysWhoApproved() {
		this.desk.press(BO, "D2", "1.1", "writeoff.approve", WRITE_OFF);
		String approved = "✓ Written off: Acme AB, SEK 8,000 of invoice 1043. Approved by Bo Ek, Tue 24 Nov.";
		Call here = answer();
		assertThat(text(here)).isEqualTo(approved);
		assertThat(here.parameters()).containsEntry("replace_original", "true");
		this.desk.press(BO, "D2", "1.1", "writeoff.approve", WRITE_OFF);
		assertThat(text(answer())).isEqualTo(approved);
		this.desk.press(CAI, "D3", "1.1", "writeoff.approve", WRITE_OFF);
		assertThat(text(answer())).isEqualTo(approved);
		assertThat(this.desk.ledger.commands()).containsExactly(new ApproveWriteOff(WRITE_OFF));
	}

	@Test
	void rejectingAsksWhy() {
		this.desk.press(BO, "D2", "1.1", "writeoff.reject", WRITE_OFF);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit(BO, form, Map.of()).getBody()).contains("Say why");
		this.desk.submit(BO, form, Map.of("reason", "they still pay"));
		Call here = answer();
		assertThat(text(here)).isEqualTo("✗ Not written off: Acme AB, SEK 8,000 of invoice 1043. Rejected by Bo Ek, "
				+ "Tue 24 Nov.\nWhy: they still pay");
		assertThat(here.parameters()).containsEntry("replace_original", "true");
		assertThat(this.desk.ledger.commands()).containsExactly(new RejectWriteOff(WRITE_OFF, "they still pay"));
	}

	@Test
	void theLedgersRefusalOfOnesOwnRequestIsSeen() {
		this.desk.ledger.handle(ApproveWriteOff.class, approved -> {
			throw new Rejected(Refusal.OWN_REQUEST, "1043:1");
		});
		this.desk.press(BO, "D2", "1.1", "writeoff.approve", WRITE_OFF);
		Call refused = answer();
		assertThat(text(refused)).isEqualTo("You asked for this yourself. Somebody else has to decide.");
		assertThat(refused.parameters()).containsEntry("replace_original", "false");
	}

	@Test
	void onesOwnRequestIsListedWithoutButtons() {
		this.writeOff.set(waiting("bo"));
		this.desk.type(BO, "/dun", "decide");
		Call list = answer();
		assertThat(text(list)).contains("Acme AB, SEK 8,000 of invoice 1043", "You asked for it");
		assertThat(list.json("blocks").findParents("action_id")).isEmpty();
		this.desk.type(CAI, "/dun", "decide");
		assertThat(answer().button("decide.approve#1")).contains(WRITE_OFF);
	}

	@Test
	void eachAnswerBringsTheListBackWithoutIt() {
		this.proposals = List.of(shortPayment("ACME", "1", "anna"), shortPayment("BETA", "2", "bo"));
		this.desk.type(BO, "/dun", "decide");
		Call list = answer();
		assertThat(text(list)).contains("Asked by Anna Berg", "Invoice 1: SEK 40 missing since Tue 24 Nov", "BETA AB");
		this.desk.press(BO, "C1", "1.1", "decide.approve#1", list.button("decide.approve#1"));
		Call less = answer();
		assertThat(less.parameters()).containsEntry("replace_original", "true");
		assertThat(text(less)).startsWith("✓ Written off").contains("ACME AB").doesNotContain("Asked by");
		this.desk.press(BO, "C1", "1.1", "decide.no-dispute#1", less.button("decide.no-dispute#1"));
		assertThat(text(answer())).startsWith("✓ No dispute: invoice 1.").contains("BETA AB").doesNotContain("ACME AB");
	}

	@Test
	void aCollectorDecidesOnTheirAccountsAndMaySeeAll() {
		this.proposals = List.of(shortPayment("ACME", "1", "anna"), shortPayment("BETA", "2", "bo"));
		this.desk.type(ANNA, "/dun", "decide");
		assertThat(text(answer())).contains("ACME AB", "1 more customer paid colleagues short")
			.doesNotContain("BETA AB");
		this.desk.type(ANNA, "/dun", "decide all");
		Call all = answer();
		assertThat(text(all)).contains("ACME AB", "BETA AB");
		this.desk.press(ANNA, "C1", "1.1", "decide.dispute#2", all.button("decide.dispute#2"));
		JsonNode form = this.desk.slack.next("views.open").json("view");
		this.desk.submit(ANNA, form,
				Map.of("invoice", new Desk.Option("1"), "reason", new Desk.Option("price"), "note", "agreed"));
		assertThat(text(answer())).startsWith("✓ Dispute: invoice 1, price").contains("BETA AB");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new AcceptDisputeProposal("main", "1", "price", "agreed"));
	}

	@Test
	void theHomeTabLeadsToTheList() {
		this.desk.press(BO, "", "", Doors.DECIDE, "home");
		assertThat(text(answer())).contains("Asked by Anna Berg");
	}

	@Test
	void shortPaymentsOfOneCustomerAreOneQuestion() {
		this.writeOff.set(writeOff("anna", "made", "bo", null));
		this.proposals = List.of(shortPayment("ACME", "1", "anna"), shortPayment("BETA", "2", "anna"),
				shortPayment("ACME", "3", "anna"));
		this.desk.type(ANNA, "/dun", "decide");
		Call list = answer();
		assertThat(text(list).split("ACME AB", -1)).hasSize(2);
		// a colleague was faster with one of them
		this.proposals = this.proposals.subList(1, 3);
		this.desk.press(ANNA, "C1", "1.1", "decide.no-dispute#1", list.button("decide.no-dispute#1"));
		assertThat(text(answer())).startsWith("✓ No dispute: invoices 1 and 3.").doesNotContain("ACME AB");
		this.proposals = List.of();
		this.desk.type(ANNA, "/dun", "decide");
		assertThat(text(answer())).isEqualTo("Nothing waits for you to decide.");
	}

	@Test
	void cashIsAppliedAsSuggestedOrElsewhere() {
		this.writeOff.set(writeOff("anna", "made", "bo", null));
		Money some = Money.of("500.00", "SEK");
		Match match = new Match("exact-amounts", 70);
		this.cash = List.of(
				unapplied("payment:main:1", some,
						List.of(new Suggestion(ACME,
								List.of(new Part("invoice:main:1043", "1043", Money.of("300.00", "SEK")),
										new Part("invoice:main:1044", "1044", Money.of("200.00", "SEK"))),
								match))),
				unapplied("payment:main:2", some, List.of()));
		this.desk.type(ANNA, "/dun", "decide");
		Call list = answer();
		assertThat(text(list)).contains("SEK 500 from NORDIC HOLDING, Tue 24 Nov", "“thanks”",
				"Suggested: 1043: SEK 300 and 1044: SEK 200 (exactly their amounts, 70 % sure)", "I have no idea");
		this.desk.press(ANNA, "C1", "1.1", "decide.apply#1", list.button("decide.apply#1"));
		Call less = answer();
		assertThat(text(less)).startsWith("✓ Applied to 1043: SEK 300 and 1044: SEK 200").doesNotContain("Suggested");
		this.desk.press(ANNA, "C1", "1.1", "decide.apply-to#1", less.button("decide.apply-to#1"));
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit(ANNA, form, Map.of("amount", "much")).getBody()).contains("\"invoice\"",
				"\"amount\"");
		this.desk.submit(ANNA, form, Map.of("invoice", "#1060", "amount", "0.4k"));
		assertThat(text(answer())).startsWith("✓ Applied to 1060: SEK 400");
		assertThat(this.desk.ledger.commands()).containsExactly(
				new AllocatePayment("payment:main:1",
						List.of(new Allocation("invoice:main:1043", Money.of("300.00", "SEK"), match),
								new Allocation("invoice:main:1044", Money.of("200.00", "SEK"), match))),
				new AllocatePayment("payment:main:2",
						List.of(new Allocation("1060", Money.of("400.00", "SEK"), null))));
	}

	private static Suggested unapplied(String payment, Money left, List<Suggestion> suggestions) {
		return new Suggested(new UnappliedPayment(payment, null, TODAY, left, left, "NORDIC HOLDING", "thanks"),
				suggestions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-GB", "sv-SE" })
	void fiftyOfEverythingWithLongNamesKeepsTheLimits(String locale) throws IOException {
		this.desk.slack.locale(BO, locale);
		String longName = "Åkerström & Søn <Internationella> *Maskin* ".repeat(12);
		this.more = IntStream.range(0, 50)
			.mapToObj(n -> new WriteOff("write-off:main:" + "9".repeat(60) + n + ":1", "A".repeat(64), longName, "anna",
					"9".repeat(60) + n, Money.of("123456789.10", "SEK"), ALL, longName, "waiting", TODAY,
					n % 2 == 0 ? "anna" : "bo", null, null, null))
			.toList();
		this.proposals = IntStream.range(0, 50)
			.mapToObj(n -> new DisputeProposal("A".repeat(60) + n / 25, longName, "anna", "9".repeat(60) + n,
					"payment:main:1", Money.of("123456789.10", "SEK"), TODAY))
			.toList();
		this.desk.type(BO, "/dun", "decide");
		Call many = answer();
		assertThat(text(many)).hasSizeLessThan(9000);
		assertThat(SlackRules.brokenIn(many.json("blocks"))).isEmpty();
		this.more = List.of();
		this.writeOff.set(writeOff("anna", "made", "bo", null));
		this.cash = IntStream.range(0, 8)
			.mapToObj(n -> unapplied("payment:main:" + "9".repeat(60) + n, Money.of("123456789.10", "SEK"),
					List.of(new Suggestion(ACME,
							IntStream.range(0, 10 - n)
								.mapToObj(part -> new Part("invoice:main:" + "9".repeat(60) + part,
										"9".repeat(60) + part, Money.of("123456789.10", "SEK")))
								.toList(),
							new Match("exact-amounts", 70)))))
			.toList();
		this.desk.type(BO, "/dun", "decide");
		assertThat(SlackRules.brokenIn(answer().json("blocks"))).isEmpty();
		this.cash = List.of();
		this.desk.type(BO, "/dun", "decide");
		Call shortOnly = answer();
		assertThat(SlackRules.brokenIn(shortOnly.json("blocks"))).isEmpty();
		this.desk.press(BO, "C1", "1.1", "decide.dispute#1", shortOnly.button("decide.dispute#1"));
		assertThat(SlackRules.brokenIn(this.desk.slack.next("views.open").json("view"))).isEmpty();
	}

	private static String text(Call call) {
		return call.text().replace('\u00a0', ' ');
	}

	private Call answer() {
		return this.desk.slack.next("response_url");
	}

}

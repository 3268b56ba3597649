package io.dunwell.bot;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.slack.api.bolt.response.Response;
import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.FakeSlack.Call;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
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
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a collector types, presses and submits, and what comes of it. */
class DeskTest {

	private static final String ANNA = "U1";

	private static final String BO = "U2";

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

	private static final PromiseLine ON_1043 = new PromiseLine("1043", sek("8000.00"), FRIDAY);

	private final Desk desk = new Desk(Rooms.table());

	private final AtomicInteger numbers = new AtomicInteger();

	private AccountStanding acme = Company.acme();

	@BeforeEach
	void company() {
		this.desk.slack.locale(BO, "sv-SE");
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class,
				query -> new People(switch (query.slackUser()) {
					case ANNA -> List
						.of(new Person("main", "anna", "Anna", Role.COLLECTOR, ANNA, "en", "Europe/Stockholm", null));
					case BO -> List.of(new Person("main", "bo", "Bo", Role.LEAD, BO, "sv", "Europe/Stockholm", null));
					default -> List.of();
				}));
		this.desk.ledger.answer(FindAccounts.class, AccountMatches.class, query -> new AccountMatches(matches(query)));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class,
				query -> query.account().equals("QUIET") ? Company.quiet() : this.acme);
		this.desk.ledger.answer(FindInvoices.class, InvoiceMatches.class,
				query -> new InvoiceMatches(this.acme.invoices()
					.stream()
					.filter(invoice -> query.numbers().contains(invoice.number()))
					.map(invoice -> new InvoiceMatch("invoice:main:" + invoice.number(), invoice.number(),
							"account:main:ACME", null, invoice.due(), sek("1.00")))
					.toList()));
		this.desk.ledger.answer(ListWorklist.class, Worklist.class, query -> query.collector().equals("anna")
				? Company.worklist() : new Worklist(Company.TODAY, 1, "default-1", List.of()));
		this.desk.ledger.handle(MakePromise.class, promise -> done("promise"));
		this.desk.ledger.handle(CancelPromise.class, cancel -> Done.with(cancel.promise()));
		this.desk.ledger.handle(RecordPayment.class, payment -> done("payment"));
		this.desk.ledger.handle(ReversePayment.class, reverse -> Done.with(reverse.payment()));
		this.desk.ledger.handle(OpenDispute.class, dispute -> done("dispute"));
		this.desk.ledger.handle(ResolveDispute.class, resolve -> Done.with(resolve.dispute()));
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@Test
	void acknowledgesACommandWithNothing() {
		Response response = this.desk.type(ANNA, "/dun", "help");
		assertThat(response.getStatusCode()).isEqualTo(200);
		assertThat(response.getBody()).isNullOrEmpty();
	}

	@Test
	void aPromiseIsLoggedEchoedAndLeftOnRecord() {
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");

		Call receipt = this.desk.slack.next("chat.postMessage");
		assertThat(receipt.parameters()).containsEntry("channel", "DU1");
		assertThat(receipt.text()).startsWith("Promise: Acme AB, SEK\u00a08,000 on invoice 1043, Fri 27 Nov")
			.contains("/dun undo");
		assertThat(this.desk.slack.next("response_url").parameters()).containsEntry("response_type", "ephemeral")
			.extractingByKey("text")
			.isEqualTo(receipt.text());
		assertThat(this.desk.ledger.commands())
			.containsExactly(new MakePromise("main", "ACME", null, null, List.of(ON_1043)));
		assertThat(this.desk.ledger.metaData()).containsEntry(Meta.ACTOR, "anna")
			.containsEntry(Meta.ROLE, "COLLECTOR")
			.containsEntry(Meta.CHANNEL, "slack")
			.containsEntry(Meta.LINK, "https://acme.slack.com/archives/C1")
			.containsKey(Meta.IDEMPOTENCY_KEY);
	}

	@Test
	void aPromiseWithoutInvoiceIsSpreadAndSaysSo() {
		this.desk.type(BO, "/dun", "promise acme 10 000 kr fredag");

		String text = this.desk.slack.next("response_url").text();
		assertThat(text.replace('\u00a0', ' ')).startsWith("Löfte: Acme AB, 10 000 kr på 2 fakturor, fre 27 nov.")
			.contains("1043: 8 000 kr")
			.contains("1044: 2 000 kr")
			.contains("de äldsta förfallna först");
		assertThat(this.desk.ledger.commands()).containsExactly(new MakePromise("main", "ACME", null, null,
				List.of(ON_1043, new PromiseLine("1044", sek("2000.00"), FRIDAY))));
	}

	@Test
	void theSameDeliveryTwiceIsOnePromise() {
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043", "t1");
		this.desk.slack.next("response_url");
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043", "t1");

		assertThat(this.desk.slack.next("response_url").text()).startsWith("Already logged.");
		assertThat(this.desk.ledger.commands()).hasSize(1);
		assertThat(this.desk.slack.all("chat.postMessage")).hasSize(1);
	}

	@Test
	void whatTheLedgerKnowsAlreadyIsToldAndLeavesNoReceipt() {
		this.desk.ledger.handle(MakePromise.class, promise -> new Done("promise:main:1043:1", true));
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Already logged. Promise: Acme AB");
		assertThat(this.desk.slack.all("chat.postMessage")).isEmpty();
	}

	@Test
	void undoTakesItBackOnceAndSaysSoEverywhere() {
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		String entry = this.desk.slack.next("response_url").button("undo");
		this.desk.press(ANNA, "C1", "1700000000.1", "undo", entry);

		Call updated = this.desk.slack.next("chat.update");
		assertThat(updated.text()).startsWith("Undone. Promise: Acme AB");
		assertThat(this.desk.slack.next("response_url").parameters()).containsEntry("replace_original", "true")
			.extractingByKey("text")
			.isEqualTo(updated.text());
		this.desk.press(ANNA, "DU1", "1700000000.000001", "undo", entry);
		assertThat(this.desk.slack.next("response_url").text()).isEqualTo("It is undone already.");
		assertThat(this.desk.ledger.commands()).hasSize(2)
			.last()
			.isEqualTo(new CancelPromise("promise:1", "logged in error"));
	}

	@Test
	void undoWhereItIsShownReplacesItOnce() {
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		String entry = this.desk.slack.next("chat.postMessage").button("undo");
		this.desk.slack.next("response_url");
		this.desk.press(ANNA, "DU1", "1700000000.000001", "undo", entry);
		assertThat(this.desk.slack.next("chat.update").parameters()).containsEntry("channel", "DU1");
	}

	@Test
	void undoIsForWhoLoggedItAndForFiveMinutes() {
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		String entry = this.desk.slack.next("response_url").button("undo");
		this.desk.press(BO, "C1", "1700000000.1", "undo", entry);
		assertThat(this.desk.slack.next("response_url").text()).isEqualTo("Bara den som skrev upp det kan ångra det.");
		this.desk.later(Duration.ofMinutes(5).plusSeconds(1));
		this.desk.press(ANNA, "C1", "1700000000.1", "undo", entry);
		assertThat(this.desk.slack.next("response_url").text()).contains("within 5 minutes only");
		this.desk.type(ANNA, "/dun", "undo");
		assertThat(this.desk.slack.next("response_url").text()).contains("nothing in the last 5 minutes");
		assertThat(this.desk.ledger.commands()).hasSize(1);
	}

	@Test
	void typingUndoTakesBackTheLatest() {
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		this.desk.slack.next("response_url");
		this.desk.type(ANNA, "/dispute", "acme #1044 damaged goods");
		this.desk.slack.next("response_url");
		this.desk.type(ANNA, "/dun", "undo");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Undone. Dispute: Acme AB");
		this.desk.type(ANNA, "/dun", "undo");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Undone. Promise: Acme AB");
		assertThat(this.desk.ledger.commands()).hasSize(4)
			.contains(new ResolveDispute("dispute:2", "withdrawn", null, null));
	}

	@Test
	void editTakesBackAndLogsAnew() {
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		String entry = this.desk.slack.next("response_url").button("edit");
		this.desk.press(ANNA, "C1", "1700000000.1", "edit", entry);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(form.toString()).contains("\"initial_date\":\"2026-11-27\"")
			.contains("\"initial_value\":\"SEK\u00a08,000\"")
			.contains("\"initial_options\":[{\"text\"");
		Response answer = submit(ANNA, form,
				Map.of("invoices", List.of("1043"), "amount", "7 000", "date", "@2026-12-01"));

		assertThat(answer.getBody()).as("the window closes").isNull();
		assertThat(this.desk.slack.next("chat.postMessage").text()).contains("SEK\u00a07,000").contains("Tue 1 Dec");
		assertThat(this.desk.ledger.commands()).hasSize(3)
			.last()
			.isEqualTo(new MakePromise("main", "ACME", null, null,
					List.of(new PromiseLine("1043", sek("7000.00"), LocalDate.of(2026, 12, 1)))));
	}

	@Test
	void whatIsMissingIsAskedInAFilledWindow() {
		this.desk.type(ANNA, "/promise", "acme 8k #1043");
		Call opened = this.desk.slack.next("views.open");
		assertThat(opened.parameters()).containsEntry("trigger_id", "trigger-1");
		JsonNode form = opened.json("view");
		assertThat(form.path("callback_id").asString()).isEqualTo("promise");
		assertThat(form.toString()).contains("\"initial_value\":\"SEK\u00a08,000\"").contains("Acme AB");

		assertThat(submit(ANNA, form, Map.of("invoices", List.of("1043"), "amount", "8k", "date", "@2026-11-23"))
			.getBody()).contains("\"response_action\":\"errors\"").contains("\"date\":").contains("in the past");
		assertThat(submit(ANNA, form, Map.of("amount", "lots", "date", "@2026-11-27")).getBody())
			.contains("\"amount\":\"Type one amount");
		assertThat(submit(ANNA, form, Map.of("amount", "8.505", "date", "@2026-11-27")).getBody()).isNull();
		assertThat(this.desk.slack.next("chat.postMessage").text()).contains("SEK\u00a08,505");
	}

	@Test
	void aFormSubmittedTwiceIsOnePromise() {
		this.desk.type(ANNA, "/promise", "acme");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		Map<String, Object> values = Map.of("invoices", List.of("1043"), "date", "@2026-11-27");
		submit(ANNA, form, values);
		this.desk.slack.next("chat.postMessage");
		assertThat(submit(ANNA, form, values).getBody()).contains("Already logged.");
		assertThat(this.desk.ledger.commands()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			U1 | Only SEK 5,000 is open on invoice 1043; you said SEK 8,000. | Change this and try again.
			U2 | Bara 5 000 kr är öppet på faktura 1043; du sade 8 000 kr. | Ändra här och försök igen.
			""")
	void whatOnlyTheLedgerCanRefuseBringsTheFormBackAsFilledIn(String user, String why, String here)
			throws IOException {
		this.desk.ledger.handle(MakePromise.class, promise -> {
			throw new Rejected(Refusal.MORE_THAN_OPEN, "1043", "5000.00 SEK", "8000.00 SEK");
		});
		this.desk.type(user, "/promise", "acme");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		Map<String, Object> values = Map.of("invoices", List.of("1043"), "amount", "8k", "date", "@2026-11-27");
		JsonNode refused = shown(submit(user, form, values));
		assertThat(refused.at("/blocks/0/text/text").asString().replace('\u00a0', ' ')).isEqualTo("⚠ " + why);
		assertThat(refused.path("blocks").valueStream().map(block -> block.path("block_id").asString()))
			.containsSubsequence("notice-refused", "invoices", "amount", "notice-field", "date");
		assertThat(refused.toString()).contains("\"initial_value\":\"8k\"", "\"initial_date\":\"2026-11-27\"", here)
			.doesNotContain("notice-working")
			.contains("\"submit\"");
		assertThat(refused.findParents("initial_options")).singleElement()
			.satisfies(
					field -> assertThat(field.path("initial_options").get(0)).isEqualTo(field.path("options").get(0)));
		assertThat(SlackRules.brokenIn(refused)).isEmpty();
		this.desk.ledger.handle(MakePromise.class, promise -> done("promise"));
		assertThat(submit(user, refused, values).getBody()).isNull();
		assertThat(this.desk.slack.next("chat.postMessage").parameters().get("blocks")).contains("Acme AB", "\"undo\"");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new MakePromise("main", "ACME", null, null, List.of(ON_1043)));
	}

	@ParameterizedTest
	@CsvSource({ "U1,Something went wrong", "U2,Något gick fel" })
	void aFailureBringsTheFormBackToo(String user, String sentence) {
		this.desk.ledger.handle(MakePromise.class, promise -> {
			throw new IllegalStateException("bug");
		});
		this.desk.type(user, "/promise", "acme");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(submit(user, form, Map.of("amount", "8k", "date", "@2026-11-27")).getBody()).contains(sentence,
				"\"8k\"");
	}

	@Test
	void whatTakesLongerThanSlackWaitsIsShownWhenItIsDone() {
		CountDownLatch slow = new CountDownLatch(1);
		this.desk.ledger.handle(MakePromise.class, promise -> {
			awaited(slow);
			return done("promise");
		});
		this.desk.type(ANNA, "/promise", "acme");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(submit(ANNA, form, Map.of("amount", "8k", "date", "@2026-11-27")).getBody())
			.contains("\"response_action\":\"update\"")
			.contains("notice-working", "8k");
		slow.countDown();
		assertThat(this.desk.slack.next("views.update").parameters()).containsEntry("view_id", "V1")
			.extractingByKey("view")
			.asString()
			.contains("Logged.");
	}

	private static void awaited(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	/** What the acknowledgement puts up. */
	private static JsonNode shown(Response answer) {
		JsonNode body = new JsonMapper().readTree(answer.getBody());
		assertThat(body.path("response_action").asString()).isEqualTo("update");
		return body.path("view");
	}

	@Test
	void whoHasClosedTheWindowIsToldInTheirMessages() {
		CountDownLatch slow = new CountDownLatch(1);
		this.desk.ledger.handle(MakePromise.class, promise -> {
			awaited(slow);
			throw new Rejected(Refusal.INVOICE_PAID, "1043");
		});
		this.desk.slack.refuse("views.update", "not_found");
		this.desk.type(ANNA, "/promise", "acme");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		submit(ANNA, form, Map.of("invoices", List.of("1043"), "date", "@2026-11-27"));
		slow.countDown();
		assertThat(this.desk.slack.next("chat.postMessage").text())
			.isEqualTo("Invoice 1043 is paid; nothing is open on it.");
	}

	@Test
	void anAmbiguousDateIsAskedWithAButtonForEachDay() {
		this.desk.type(ANNA, "/promise", "acme #1043 03/04");
		Call question = this.desk.slack.next("response_url");
		assertThat(question.text()).startsWith("“03/04” may be Sat, 3 Apr 2027 or Thu, 4 Mar 2027. Which one?");
		this.desk.press(ANNA, "C1", "1.1", "carry-on#2", question.button("carry-on#2"));
		this.desk.slack.next("chat.postMessage");
		assertThat(this.desk.ledger.commands()).containsExactly(new MakePromise("main", "ACME", null, null,
				List.of(new PromiseLine("1043", sek("8000.00"), LocalDate.of(2027, 3, 4)))));
		assertThat(this.desk.slack.next("response_url").parameters()).containsEntry("replace_original", "true");
	}

	@Test
	void twoCustomersThatFitAreAsked() {
		this.desk.type(BO, "/promise", "a fredag");
		Call question = this.desk.slack.next("response_url");
		assertThat(question.text()).isEqualTo("Vilken kund menar du med ”a”?\n• Acme AB (ACME)\n• Quiet AB (QUIET)");
		this.desk.press(BO, "C1", "1.1", "carry-on#1", question.button("carry-on#1"));
		assertThat(this.desk.slack.next("chat.postMessage").text()).startsWith("Löfte: Acme AB");
	}

	@Test
	void aLoneCommandAsksForTheCustomerFirst() {
		this.desk.type(ANNA, "/promise", "");
		JsonNode picker = this.desk.slack.next("views.open").json("view");
		assertThat(picker.toString()).contains("account:main:ACME");
		Response answer = submit(ANNA, picker, Map.of("customer", new Desk.Option("account:main:ACME")));
		assertThat(shown(answer).path("callback_id").asString()).isEqualTo("promise");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/promise | nosuch 5k fri          | No customer is called “nosuch”.
			/promise | acme 5k last fri       | “last fri” is Fri 20 Nov, and that is in the past.
			/promise | acme 5k 31/11          | There is no day “31/11”.
			/promise | acme 5k 6k fri         | I read more than one amount: 5k, 6k. Put a # before an invoice number.
			/promise | acme 99k fri           | Only SEK 24,500.50 is open; SEK 99,000 cannot be promised.
			/promise | acme -5 fri            | The amount must be more than zero; you typed “-5”.
			/promise | acme #9999 fri         | There is no invoice “9999”.
			/paid    | acme 500 #1043 tomorrow | “tomorrow” is Wed 25 Nov, and that is still to come.
			/dispute | acme #1043 #1044 price | One dispute is on one invoice. Log one for each.
			/dun     | frobnicate             | I do not know “frobnicate”. Type /dun help to see what you can type.
			/dun     | account nosuch         | No customer is called “nosuch”.
			""")
	void whatIsWrongIsToldInASentence(String command, String text, String sentence) {
		this.desk.type(ANNA, command, text);
		assertThat(this.desk.slack.next("response_url").text().replace('\u00a0', ' ')).isEqualTo(sentence);
		assertThat(this.desk.ledger.commands()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			U1 | promis acme 8k fri #1043  | /dun promise acme 8k fri #1043
			U1 | pormise acme 8k fri #1043 | /dun promise acme 8k fri #1043
			U2 | promise, acme 8k fri #1043 | /dun promise acme 8k fri #1043
			""")
	void aSlipIsAskedWithAButton(String user, String typed, String meant) {
		this.desk.type(user, "/dun", typed);
		Call question = this.desk.slack.next("response_url");
		assertThat(question.text()).contains("• " + meant);
		this.desk.press(user, "C1", "1.1", "carry-on#1", question.button("carry-on#1"));
		this.desk.slack.next("chat.postMessage");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new MakePromise("main", "ACME", null, null, List.of(ON_1043)));
	}

	@ParameterizedTest
	@CsvSource({ "kudo,kudos", "que,queue", "qeue,queue", "nxt,next", "setings,settings", "ca,call" })
	void theNearestVerbIsFound(String typed, String verb) {
		this.desk.type(BO, "/dun", typed);
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Jag känner inte till ”" + typed + "”.")
			.contains("• /dun " + verb);
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		this.desk.type(ANNA, "/promise", "acme 5k 6k last fri");
		assertThat(this.desk.slack.next("response_url").text()).contains("in the past")
			.contains("more than one amount");
	}

	@Test
	void refusalsAreToldInTheReadersLanguage() {
		this.desk.ledger.handle(MakePromise.class, promise -> {
			throw new Rejected(Refusal.FORBIDDEN, "MakePromise", "AUDITOR");
		});
		this.desk.type(BO, "/promise", "acme 5k fredag");
		assertThat(this.desk.slack.next("response_url").text())
			.isEqualTo("Din roll (AUDITOR) får inte göra det här (MakePromise).");
	}

	@Test
	void aFailureGivesTheUserANumber() {
		this.desk.ledger.handle(MakePromise.class, promise -> {
			throw new IllegalStateException("bug");
		});
		this.desk.type(ANNA, "/promise", "acme 5k fri");
		assertThat(this.desk.slack.next("response_url").text()).contains("Something went wrong")
			.containsPattern("[0-9a-f]{8}");
	}

	@Test
	void strangersAreToldHowToGetIn() {
		this.desk.type("U9", "/promise", "acme 5k fri");
		assertThat(this.desk.slack.next("response_url").text()).contains("AddPerson").contains("U9");
		assertThat(this.desk.ledger.commands()).isEmpty();
	}

	@Test
	void withoutSlacksAnswerPeopleAreStillServedInEnglish() {
		this.desk.slack.refuse("users.info", "fatal_error");
		this.desk.type(BO, "/promise", "acme 8k fri #1043");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Promise: Acme AB");
	}

	@Test
	void withoutDirectMessagesTheEchoStillComes() {
		this.desk.slack.refuse("conversations.open", "missing_scope");
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Promise: Acme AB");
	}

	@Test
	void slackIsWaitedForWhenItIsBusy() {
		this.desk.slack.busy("chat.postMessage", 2);
		this.desk.type(ANNA, "/promise", "acme 8k fri #1043");
		assertThat(this.desk.slack.next("chat.postMessage").text()).startsWith("Promise: Acme AB");
	}

	@Test
	void cashIsLoggedOnTheInvoiceAndTheRestStaysUnapplied() {
		this.desk.type(ANNA, "/paid", "acme 9000 #1043 yesterday");
		assertThat(this.desk.slack.next("response_url").text().replace('\u00a0', ' '))
			.startsWith("Payment: Acme AB, SEK 9,000 on invoice 1043, received Mon 23 Nov")
			.contains("SEK 1,000 is not applied");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new RecordPayment("main", "by-hand", null, LocalDate.of(2026, 11, 23), sek("9000.00"),
					"ACME", null, null, List.of(new Allocation("1043", sek("8000.00"), null)), null, 1));
	}

	@Test
	void cashThatWasUndoneAndTypedAgainIsTheNextReceipt() {
		this.desk.ledger.handle(RecordPayment.class, payment -> new Done("payment:" + payment.occurrence(),
				Integer.valueOf(1).equals(payment.occurrence()) && !this.desk.ledger.commands().isEmpty()));
		this.desk.type(ANNA, "/paid", "acme 9000 #1043");
		this.desk.slack.next("response_url");
		this.desk.type(ANNA, "/dun", "undo");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Undone. Payment");
		this.desk.type(ANNA, "/paid", "acme 9000 #1043");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Payment: Acme AB");
		assertThat(this.desk.ledger.commands()).last()
			.isInstanceOfSatisfying(RecordPayment.class, payment -> assertThat(payment.occurrence()).isEqualTo(2));
	}

	@Test
	void editingAReceiptShowsTheInvoicesItHadPaid() {
		this.desk.type(ANNA, "/paid", "acme 8000 #1043");
		String entry = this.desk.slack.next("response_url").button("edit");
		this.acme = Company.standing("ACME", "Acme AB", this.acme.invoices().subList(1, 4), List.of(), List.of(),
				List.of());
		this.desk.press(ANNA, "C1", "1.1", "edit", entry);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(form.toString()).contains("\"initial_options\"");
		this.desk.slack.all("chat.postMessage");
		submit(ANNA, form, Map.of("invoices", List.of("1043"), "amount", "7000", "date", "@2026-11-24"));
		assertThat(this.desk.slack.next("chat.postMessage").text()).contains("SEK\u00a07,000");
		assertThat(this.desk.ledger.commands()).hasSize(3);
	}

	@Test
	void aDisputeTakesTheReasonAndWhatWasSaid() {
		this.desk.type(ANNA, "/dispute", "acme #1043 2000 damaged goods, 3 pallets crushed");
		assertThat(this.desk.slack.next("response_url").text().replace('\u00a0', ' '))
			.startsWith("Dispute: Acme AB, SEK 2,000 of invoice 1043, damaged goods");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new OpenDispute("main", "1043", sek("2000.00"), "damaged-goods", ", 3 pallets crushed"));
	}

	@Test
	void aDisputeWithoutReasonIsAskedFor() {
		this.desk.type(BO, "/dispute", "#1044");
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(form.path("callback_id").asString()).isEqualTo("dispute");
		assertThat(submit(BO, form, Map.of("invoice", new Desk.Option("1044"))).getBody())
			.contains("\"reason\":\"Välj ett skäl\"");
		submit(BO, form, Map.of("invoice", new Desk.Option("1044"), "reason", new Desk.Option("price"), "amount",
				"1,5k", "note", "För dyrt"));
		assertThat(this.desk.slack.next("chat.postMessage").text()).startsWith("Tvist: Acme AB");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new OpenDispute("main", "1044", sek("1500.00"), "price", "För dyrt"));
	}

	@Test
	void anAccountIsShown() {
		this.desk.type(ANNA, "/dun", "account acme");
		assertThat(this.desk.slack.next("response_url").text()).contains("Acme AB", "1043", "35 days late", "Holds");
	}

	@Test
	void theWorklistIsShownWithItsReasonsAndLeadsOn() {
		this.desk.type(ANNA, "/dun", "queue");
		Call queue = this.desk.slack.next("response_url");
		assertThat(queue.text()).contains("1. Acme AB", "72.5 of 100", "35 days late");
		this.desk.press(ANNA, "C1", "1.1", "account.open#1", queue.button("account.open#1"));
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Acme AB");
		this.desk.press(ANNA, "C1", "1.1", "promise.log#1", queue.button("promise.log#1"));
		assertThat(this.desk.slack.next("views.open").parameters().get("view")).contains("account:main:ACME");
	}

	@Test
	void bareCommandIsHelpAndTheOneThingToDoNow() {
		this.desk.type(ANNA, "/dun", "");
		assertThat(this.desk.slack.next("response_url").text()).contains("The one thing to do now", "1. Acme AB",
				"/dun queue", "/promise acme 12.5k fri");
		this.desk.type(BO, "/dun", "help");
		assertThat(this.desk.slack.next("response_url").text()).contains("Din arbetslista är tom", "/dun queue");
	}

	private Response submit(String user, JsonNode form, Map<String, Object> values) {
		return this.desk.submit(user, form, values);
	}

	private Done done(String kind) {
		return Done.with(kind + ":" + this.numbers.incrementAndGet());
	}

	private static List<AccountMatch> matches(FindAccounts query) {
		AccountMatch acme = new AccountMatch("main", "ACME", "Acme AB", "anna", "SEK", 90);
		AccountMatch quiet = new AccountMatch("main", "QUIET", "Quiet AB", "bo", "SEK", 40);
		return switch (query.text().toLowerCase(Locale.ROOT)) {
			case "acme" -> List.of(acme);
			case "a" -> List.of(acme, quiet);
			default -> List.of();
		};
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}

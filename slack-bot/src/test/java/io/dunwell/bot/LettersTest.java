package io.dunwell.bot;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.FakeSlack.Call;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.Done;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountMatches;
import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.copy.FindInvoiceCopy;
import io.dunwell.messages.copy.InvoiceCopy;
import io.dunwell.messages.copy.SendInvoiceCopy;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LetterText;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices;
import io.dunwell.messages.ladder.Notices.Line;
import io.dunwell.messages.ladder.Notices.Notice;
import io.dunwell.messages.ladder.WithdrawNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters: read, approved, posted and taken back where they are listed. */
class LettersTest {

	private static final String ANNA = "U1";

	private static final String BO = "U2";

	private final Desk desk = new Desk(Rooms.table());

	private final List<Notice> notices = new ArrayList<>();

	@BeforeEach
	void company() {
		List<Person> people = List.of(
				new Person("main", "anna", "Anna Berg", Role.COLLECTOR, ANNA, "en", "Europe/Stockholm", null),
				new Person("main", "bo", "Bo Ek", Role.LEAD, BO, "en", "Europe/Stockholm", null));
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(
				people.stream().filter(person -> query.slackUser().equals(person.slackUser())).toList()));
		this.desk.ledger.answer(ListNotices.class, Notices.class,
				query -> new Notices(this.notices.stream().filter(notice -> isAsked(notice, query)).toList()));
		this.desk.ledger.answer(FindLetter.class, LetterText.class,
				query -> new LetterText(query.notice(), "ACME", "Acme AB", "draft", "en", null, "Final notice: ACME",
						"Dear Sir or Madam,\n" + "We ask you to pay. ".repeat(300), "<p>", null));
		this.desk.ledger.handle(ApproveNotice.class, one -> gone(one.notice()));
		this.desk.ledger.handle(GiveNotice.class, one -> gone(one.notice()));
		this.desk.ledger.handle(WithdrawNotice.class, one -> gone(one.notice()));
		add(1, "anna", "letter", "draft", "lead");
		add(2, "anna", "letter", "draft", null);
		add(3, "cai", "letter", "approved", "lead");
		add(4, "anna", "e-mail", "undelivered", null);
		add(5, "anna", "call", "draft", null);
		add(6, "anna", "letter", "draft", "controller");
	}

	private static boolean isAsked(Notice notice, ListNotices query) {
		String waits = (notice.state().equals("draft") && notice.approval() != null) ? "to-approve" : "ready";
		boolean inState = switch (notice.state()) {
			case "draft", "approved" -> waits.equals(query.state());
			default -> notice.state().equals(query.state());
		};
		return inState && (query.kind() == null || query.kind().equals(notice.kind()))
				&& (query.collector() == null || query.collector().equals(notice.collector()));
	}

	private void add(int ordinal, String collector, String kind, String state, @Nullable String approval) {
		this.notices.add(new Notice("notice:main:C" + ordinal + ":1", "C" + ordinal, "Customer " + ordinal, collector,
				Company.TODAY, kind, "step-" + ordinal, null, null, state, null, "collector", approval, null, null,
				state.equals("undelivered") ? "550 no such user" : null, "default", 1,
				List.of(new Line("104" + ordinal, Company.TODAY, "step", new BigDecimal("10.00"), "SEK"),
						new Line("204" + ordinal, Company.TODAY, "step", new BigDecimal("5.00"), "EUR"))));
	}

	private Done gone(String notice) {
		this.notices.removeIf(one -> one.id().equals(notice));
		return Done.with(notice);
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@Test
	void aCollectorPostsTheirOwnAndSeesWhatDidNotArrive() throws IOException {
		this.desk.type(ANNA, "/dun", "letters");
		Call list = this.desk.slack.next("response_url");
		assertThat(text(list))
			.containsSubsequence("Did not reach the customer", "Customer 4", "550 no such user",
					"Letters to print and post", "Customer 2: step-2, €5 + SEK 10", "Invoices 1042 and 2042")
			.doesNotContain("Customer 1", "Customer 3", "Customer 5", "Customer 6");
		assertThat(SlackRules.brokenIn(list.json("blocks"))).isEmpty();
		this.desk.press(ANNA, "C1", "1.1", "letters.sent#2", list.button("letters.sent#2"));
		Call less = this.desk.slack.next("response_url");
		assertThat(less.parameters()).containsEntry("replace_original", "true");
		assertThat(text(less)).startsWith("✓ Noted as posted.").doesNotContain("Customer 2");
		assertThat(this.desk.ledger.commands()).containsExactly(new GiveNotice("notice:main:C2:1"));
		this.desk.type(ANNA, "/dun", "letters all");
		assertThat(text(this.desk.slack.next("response_url"))).contains("Customer 3");
	}

	@Test
	void aCustomerWhoAsksGetsACopyAtOnce() {
		this.desk.ledger.answer(FindAccounts.class, AccountMatches.class,
				query -> new AccountMatches(query.text().equals("acme")
						? List.of(new AccountMatch("main", "ACME", "Acme AB", "anna", "SEK", 100)) : List.of()));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class, query -> Company.acme());
		this.desk.ledger.answer(FindInvoiceCopy.class, InvoiceCopy.class, query -> {
			if (query.invoice().equals("1044")) {
				throw new Rejected(Refusal.NO_DOCUMENT, "1044");
			}
			return new InvoiceCopy("ACME", "Acme AB", query.invoice(), "pay@acme.example");
		});
		this.desk.ledger.handle(SendInvoiceCopy.class, one -> Done.with("copy:main:ACME:1"));
		this.desk.type(ANNA, "/dun", "copy acme #1043");
		assertThat(text(this.desk.slack.next("response_url")))
			.isEqualTo("✓ A copy of invoice 1043 is on its way to Acme AB (pay@acme.example).");
		this.desk.type(ANNA, "/dun", "copy acme 1044");
		assertThat(text(this.desk.slack.next("response_url"))).startsWith("No document of invoice 1044 is stored");
		this.desk.type(ANNA, "/dun", "copy acme");
		assertThat(text(this.desk.slack.next("response_url"))).startsWith("Say whom and which invoice");
		assertThat(this.desk.ledger.commands()).containsExactly(new SendInvoiceCopy("main", "1043"));
	}

	@Test
	void aLeadReadsApprovesAndTakesBack() throws IOException {
		this.desk.type(BO, "/dun", "letters");
		Call list = this.desk.slack.next("response_url");
		assertThat(text(list)).startsWith("Letters to approve\nCustomer 1").doesNotContain("Customer 6");
		this.desk.press(BO, "C1", "1.1", "letters.read#1", list.button("letters.read#1"));
		JsonNode letter = this.desk.slack.next("views.open").json("view");
		assertThat(letter.toString()).contains("Final notice: ACME", "No e-mail address is known", "Dear Sir or Madam");
		assertThat(SlackRules.brokenIn(letter)).isEmpty();

		this.desk.press(BO, "C1", "1.1", "letters.approve#1", list.button("letters.approve#1"));
		Call less = this.desk.slack.next("response_url");
		assertThat(text(less)).startsWith("✓ Approved").doesNotContain("Customer 1");
		this.desk.press(BO, "C1", "1.1", "letters.take-back#1", less.button("letters.take-back#1"));
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit(BO, form, Map.of()).getBody()).contains("Say why");
		this.desk.submit(BO, form, Map.of("reason", "they moved"));
		assertThat(text(this.desk.slack.next("response_url"))).startsWith("✓ Taken back").doesNotContain("Customer 4");
		assertThat(this.desk.ledger.commands()).containsExactly(new ApproveNotice("notice:main:C1:1"),
				new WithdrawNotice("notice:main:C4:1", "they moved"));
	}

	@Test
	void saysThatNothingWaits() {
		this.notices.clear();
		this.desk.type(ANNA, "/dun", "letters");
		assertThat(text(this.desk.slack.next("response_url"))).isEqualTo("No letter waits for you.");
	}

	@Test
	void saysWhenAllWasSettledInTheMeantime() {
		this.desk.ledger.handle(GiveNotice.class, one -> new Done(one.notice(), true));
		this.desk.press(ANNA, "C1", "1.1", "letters.sent#1",
				"{\"notice\": \"notice:main:C2:1\", \"everyones\": false}");
		assertThat(text(this.desk.slack.next("response_url"))).startsWith("All that it asked for is settled");
	}

	private static String text(Call call) {
		return call.text().replace('\u00a0', ' ');
	}

}

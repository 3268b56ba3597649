package io.dunwell.query.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.AcceptDisputeProposal;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.WithdrawNotice;
import io.dunwell.messages.problem.AssignDepartment;
import io.dunwell.messages.problem.FinishAction;
import io.dunwell.messages.problem.PlanAction;
import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.ForgetPayer;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.worklist.FindPastWorklist;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages that people work from. */
class DeskPagesTest extends ConsoleBrowsing {

	@Test
	void showsWhatTheDayBrings() {
		assertThat(signIn("person", "anna").body()).contains("3 cases")
			.contains("7 kept, 8 partly, 9 broken")
			.contains("running")
			.contains("67%")
			.contains("SEK\u00a0900.00")
			.contains("2 of 4")
			.contains("14:30")
			.contains("got a promise kept on I-1:");
		assertThat(this.desk.last(ListCallbacksDue.class).getPayload())
			.isEqualTo(new ListCallbacksDue("main", Instant.parse("2026-03-31T21:59:59.999Z"), 10));
	}

	@Test
	void showsHowTheTeamDoesWithDefinitions() {
		signIn("person", "eva");
		assertThat(browse("/scoreboard").body()).contains("<h1>How the team does</h1>")
			.contains("What kept means")
			.contains("What workload means")
			.contains("0.25")
			.contains("?from=2026-03-02&amp;to=2026-03-31&amp;collector=anna");
		assertThat(browse("/scoreboard?from=2026-02-01&to=2026-02-28&collector=anna").body()).contains("How anna does")
			.doesNotContain("What workload means");
		assertThat(this.desk.last(FindScoreboard.class).getPayload())
			.isEqualTo(new FindScoreboard("main", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), "anna", "en"));
		assertThat(browse("/scoreboard?from=2026-03-01&to=2026-02-28").status()).isEqualTo(400);
	}

	@Test
	void showsNobodyTheNumbersOfAColleague() {
		this.desk.when(ListPeople.class,
				query -> new People(List.of(
						new Person("main", "anna", "Anna Berg", Role.COLLECTOR, null, "sv-SE", "Europe/Stockholm",
								null),
						new Person("main", "bo", "Bo Dahl", Role.COLLECTOR, null, "sv-SE", "Europe/Stockholm", null))));
		signIn("person", "anna");
		assertThat(browse("/scoreboard?collector=bo").body()).contains("How the team does")
			.contains("Anna Berg")
			.doesNotContain("Bo Dahl");
		assertThat(browse("/scoreboard?collector=anna").body()).contains("How anna does");
	}

	@Test
	void showsWhomToCallAndWhetherACustomerMayBe() {
		signIn("person", "anna");
		assertThat(browse("/calls?collector=anna").body()).contains("due-call")
			.contains("href=\"tel:+46855501020\"")
			.contains("Allowed now.")
			.doesNotContain(EVIL);
		assertThat(this.desk.last(ListCalls.class).getPayload()).isEqualTo(new ListCalls("main", "anna", "en", 50));
		assertThat(browse("/accounts/main/C-1").body()).contains("Not before 08:00 their time (07:12 in New York now).")
			.contains("Counsel has to confirm this.")
			.doesNotContain(EVIL);
	}

	@Test
	void letsPeopleDecideWhatWaits() {
		String waiting = signIn("person", "eva").body();
		assertThat(waiting).contains("/decisions");
		String page = browse("/decisions").body();
		assertThat(page).contains("bankrupt")
			.contains("bo, Sun, Mar 1")
			.contains("value=\"4.00\"")
			.doesNotContain(EVIL);

		submit("/decisions/write-offs", Map.of("id", "write-off:main:1:1", "approve", "true", "_csrf", csrf(page)));
		assertThat(this.desk.last(ApproveWriteOff.class).getMetaData()).containsEntry("actor", "eva");
		submit("/decisions/suggestions", Map.of("payment", "payment:main:1", "invoice", "invoice:main:17", "amount",
				"4.00", "currency", "SEK", "reason", "exact-amount", "confidence", "60", "_csrf", csrf(page)));
		assertThat(this.desk.last(AllocatePayment.class).getPayload()).isEqualTo(new AllocatePayment("payment:main:1",
				List.of(new Allocation("invoice:main:17", Money.of("4.00", "SEK"), new Match("exact-amount", 60)))));
		submit("/decisions/payers", Map.of("payer", "payer:main:ab", "_csrf", csrf(page)));
		assertThat(this.desk.last(ForgetPayer.class).getPayload()).isEqualTo(new ForgetPayer("main", "payer:main:ab"));
		submit("/decisions/proposals",
				Map.of("invoice", "1", "accept", "true", "reason", "price", "_csrf", csrf(page)));
		assertThat(this.desk.last(AcceptDisputeProposal.class).getPayload())
			.isEqualTo(new AcceptDisputeProposal("main", "1", "price", null));
		submit("/decisions/cash", Map.of("payment", "payment:main:1", "invoice", " 17 ", "amount", "4.00", "currency",
				"SEK", "_csrf", csrf(page)));
		assertThat(this.desk.last(AllocatePayment.class).getPayload()).isEqualTo(
				new AllocatePayment("payment:main:1", List.of(new Allocation("17", Money.of("4.00", "SEK"), null))));

		assertThat(submit("/decisions/cash", Map.of("payment", "payment:main:1", "invoice", "17", "amount", "four",
				"currency", "SEK", "_csrf", csrf(page)))
			.body()).contains("role=\"alert\"").contains("four");
	}

	@Test
	void showsLettersAndLetsThemGo() {
		signIn("person", "eva");
		String page = browse("/letters").body();
		assertThat(page).contains("court-warning").contains("/letters/notice%3Amain%3AC%2F1%3A1").doesNotContain(EVIL);
		assertThat(browse("/letters?state=given").body()).contains("None.");
		submit("/letters/give", Map.of("notice", "notice:main:C/1:1", "_csrf", csrf(page)));
		assertThat(this.desk.last(GiveNotice.class).getMetaData()).containsEntry("actor", "eva");
		submit("/letters/withdraw", Map.of("notice", "notice:main:C/1:1", "why", "moved", "_csrf", csrf(page)));
		assertThat(this.desk.last(WithdrawNotice.class).getPayload())
			.isEqualTo(new WithdrawNotice("notice:main:C/1:1", "moved"));
		submit("/letters/approve", Map.of("notice", "notice:main:C/1:1", "_csrf", csrf(page)));
		assertThat(this.desk.last(ApproveNotice.class).getPayload()).isEqualTo(new ApproveNotice("notice:main:C/1:1"));

		String letter = browse("/letters/notice%3Amain%3AC%2F1%3A1").body();
		assertThat(letter).contains("lang=\"sv\"").contains("no e-mail address is known").doesNotContain(EVIL);
		assertThat(browse("/letters/notice%3Amain%3AC%2F1%3A1/pdf").header("Content-Type"))
			.isEqualTo("application/pdf");
	}

	@Test
	void keepsALogOfItsDays() {
		signIn("person", "anna");
		assertThat(browse("/days").body()).contains("Collection days").contains("Tue, Mar 31, 2026, 06:00");
	}

	@Test
	void showsAnAccountWithItsStory() {
		signIn("person", "anna");
		String page = browse("/accounts/main/C%2F1").body();

		assertThat(page).contains("<h1>Nordic Timber</h1>")
			.contains("On hold until")
			.contains("damaged goods")
			.contains("being looked into")
			.contains("happened at 99")
			.contains("/accounts/main/C%2F1/timeline?before=70")
			.contains("judged broken on Tue, Mar 31, 2026")
			.contains("Set aside until Tue, Mar 31, 2026: &lt;script&gt;")
			.contains("Time to call: anna planned it for")
			.doesNotContain(EVIL);
		String older = browse("/accounts/main/C%2F1/timeline?before=70").body();
		assertThat(older.strip()).startsWith("<li>").contains("happened at 69").doesNotContain("<html");
		assertThat(browse("/accounts/main/C%2F1/timeline?before=11").body()).contains("happened at 1<")
			.doesNotContain("before=");
	}

	@Test
	void showsOnesOwnWorklistFirst() {
		this.desk.when(ListWorklist.class,
				query -> new Worklist(TODAY, 7, "1", query.collector().equals("anna")
						? List.of(new Worklist.Item("C-1", null, new BigDecimal("71.25"), Money.of("12500", "SEK"),
								List.of(new Worklist.Reason("late", new BigDecimal("20"), "90 days late"))))
						: List.of()));
		signIn("person", "anna");
		assertThat(browse("/worklists").body()).contains("Worklist of anna")
			.contains("71.25")
			.contains("90 days late")
			.contains("Only from 08:00 to 20:00 there.");
		assertThat(browse("/worklists/bo").body()).contains("Worklist of bo")
			.contains("Nobody needs a call now.")
			.contains("Rests AB")
			.contains("Closed over Easter");
	}

	@Test
	void showsProblemsAndWhatIsDoneAboutThem() {
		signIn("person", "anna");
		assertThat(browse("/problems").body()).contains("wrong price").doesNotContain("/problems/plan");
		signIn("person", "eva");
		String page = browse("/problems").body();
		assertThat(page).contains("until Tue, Mar 31, 2026").doesNotContain(EVIL);
		String csrf = csrf(page);
		submit("/problems/department", Map.of("cause", "wrong-price", "department", "Sales", "_csrf", csrf));
		submit("/problems/plan",
				Map.of("cause", "wrong-price", "what", "check", "owner", "Sara", "due", "2026-05-31", "_csrf", csrf));
		submit("/problems/finish", Map.of("cause", "wrong-price", "result", "checked", "_csrf", csrf));
		assertThat(this.desk.last(AssignDepartment.class).getPayload())
			.isEqualTo(new AssignDepartment("main", "wrong-price", "Sales"));
		assertThat(this.desk.last(PlanAction.class).getPayload())
			.isEqualTo(new PlanAction("main", "wrong-price", "check", "Sara", LocalDate.of(2026, 5, 31)));
		assertThat(this.desk.last(FinishAction.class).getPayload())
			.isEqualTo(new FinishAction("main", "wrong-price", "checked"));
	}

	@Test
	void showsAListAsItWas() {
		this.desk.when(FindPastWorklist.class, query -> new Worklist(TODAY, 7, "worklist/1", List.of()));
		signIn("person", "anna");
		assertThat(browse("/worklists/anna?at=2026-03-30T08:30").body())
			.contains("rebuilt from the log up to position 7")
			.contains("value=\"2026-03-30T08:30\"")
			.doesNotContain("Rests AB")
			.doesNotContain("hx-get=\"/worklists");
		assertThat(this.desk.last(FindPastWorklist.class).getPayload())
			.isEqualTo(new FindPastWorklist("main", "anna", Instant.parse("2026-03-30T06:30:00Z"), "en", 100));
	}

}

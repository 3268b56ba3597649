package io.dunwell.bot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.FakeSlack.Call;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.Done;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.problem.FinishAction;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.PlanAction;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.problem.Problems.Action;
import io.dunwell.messages.problem.Problems.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What disputes come from: counted, planned and done in Slack. */
class ProblemsTest {

	private static final String ANNA = "U1";

	private static final String BO = "U2";

	private static final Action RAISED = new Action(1, "raised", Company.TODAY, null, null, LocalDate.of(2026, 12, 8),
			false, null, null);

	private static final Action PLANNED = new Action(1, "planned", Company.TODAY, "check prices", "Sara",
			LocalDate.of(2026, 11, 20), true, null, null);

	private final Desk desk = new Desk(Rooms.table());

	private List<Problem> problems = List.of(problem("wrong-price", "Sales", 4, RAISED),
			problem("late-truck", null, 1, PLANNED), problem("old-story", null, 0, null));

	private static Problem problem(String cause, @Nullable String department, int lately, @Nullable Action action) {
		return new Problem(cause, department, lately, 2, List.of(Money.of("900.00", "SEK")), lately, Company.TODAY,
				action);
	}

	@BeforeEach
	void company() {
		List<Person> people = List.of(
				new Person("main", "anna", "Anna Berg", Role.COLLECTOR, ANNA, "en", "Europe/Stockholm", null),
				new Person("main", "bo", "Bo Ek", Role.LEAD, BO, "en", "Europe/Stockholm", null));
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(
				people.stream().filter(person -> query.slackUser().equals(person.slackUser())).toList()));
		this.desk.ledger.answer(ListProblems.class, Problems.class,
				query -> new Problems(Company.TODAY, 90, this.problems));
		this.desk.ledger.handle(PlanAction.class, one -> Done.with("problem:main:WRONG-PRICE"));
		this.desk.ledger.handle(FinishAction.class, one -> Done.with("problem:main:LATE-TRUCK"));
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@Test
	void aLeadPlansAndFinishes() throws IOException {
		this.desk.type(BO, "/dun", "problems");
		Call list = this.desk.slack.next("response_url");
		assertThat(text(list))
			.containsSubsequence("What disputes of the last 90 days came from",
					"wrong price · Sales: 4 disputes in 90 days (2 before), 4 customers, SEK 900.",
					"Needs a plan by Tue 8 Dec: what, who, until when.", "late truck: 1 dispute in 90 days",
					"Overdue since Fri 20 Nov: check prices (Sara).")
			.doesNotContain("old story");
		assertThat(SlackRules.brokenIn(list.json("blocks"))).isEmpty();
		this.desk.press(BO, "C1", "1.1", "problems.plan#wrong-price", list.button("problems.plan#wrong-price"));
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(SlackRules.brokenIn(form)).isEmpty();
		assertThat(this.desk.submit(BO, form, Map.of("owner", "Sara")).getBody()).contains("Please fill this in.");
		this.desk.submit(BO, form, Map.of("what", "check prices", "owner", "Sara", "due", "@2026-12-20"));
		assertThat(text(this.desk.slack.next("response_url"))).startsWith("Planned. It is reported");
		this.desk.press(BO, "C1", "1.1", "problems.finish#late-truck", list.button("problems.finish#late-truck"));
		this.desk.submit(BO, this.desk.slack.next("views.open").json("view"), Map.of("result", "a second truck"));
		assertThat(text(this.desk.slack.next("response_url"))).startsWith("Done. In two months");
		assertThat(this.desk.ledger.commands()).containsExactly(
				new PlanAction("main", "wrong-price", "check prices", "Sara", LocalDate.of(2026, 12, 20)),
				new FinishAction("main", "late-truck", "a second truck"));
	}

	@Test
	void aCollectorReadsThem() throws IOException {
		this.desk.type(ANNA, "/dun", "problems");
		Call list = this.desk.slack.next("response_url");
		assertThat(text(list)).contains("4 disputes in 90 days");
		assertThat(list.json("blocks").toString()).doesNotContain("problems.plan");
		this.problems = List.of();
		this.desk.type(ANNA, "/dun", "problems");
		assertThat(text(this.desk.slack.next("response_url")))
			.isEqualTo("No dispute was closed with a root cause in the last 90 days.");
	}

	private static String text(Call call) {
		return call.text().replace('\u00a0', ' ');
	}

}

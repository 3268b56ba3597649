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
import io.dunwell.messages.task.AnswerTask;
import io.dunwell.messages.task.AskSalesperson;
import io.dunwell.messages.task.FindTask;
import io.dunwell.messages.task.Tasks;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the salesperson is asked, and how they answer. */
class TasksTest {

	private static final String TASK = "task:main:ACME:1";

	private static final LocalDate DATE = Company.TODAY.plusDays(3);

	private final Desk desk = new Desk(Rooms.table());

	@BeforeEach
	void company() {
		Person anna = new Person("main", "anna", "Anna Berg", Role.COLLECTOR, "U1", "en", "Europe/Stockholm", null);
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(List.of(anna)));
		this.desk.ledger.answer(ListPeople.class, People.class, query -> new People(List.of(anna)));
		this.desk.ledger.answer(FindAccounts.class, AccountMatches.class,
				query -> new AccountMatches(query.text().equals("acme")
						? List.of(new AccountMatch("main", "ACME", "Acme AB", "anna", "SEK", 100)) : List.of()));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class, query -> Company.acme());
		this.desk.ledger.answer(ListWorklist.class, Worklist.class, query -> Company.worklist());
		this.desk.ledger.answer(FindTask.class, Tasks.class, query -> new Tasks(this.desk.tasks));
		this.desk.ledger.handle(AskSalesperson.class, ask -> Done.with(TASK));
		this.desk.ledger.handle(AnswerTask.class, answer -> {
			this.desk.tasks.add(new Tasks.Task(TASK, "ACME", "Acme AB", "anna", "answered", Company.TODAY, "anna", null,
					"salesperson", "sven", null, "Do they buy?", answer.answer(), "sven", Company.TODAY, answer.date(),
					answer.words(), null));
			return Done.with(TASK);
		});
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@Test
	void aCollectorAsksWhoSells() {
		this.desk.type("U1", "/dun", "ask acme do they still buy?");
		assertThat(this.desk.slack.next("response_url").text()).startsWith("Asked ").contains("about Acme AB");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new AskSalesperson("main", "ACME", "do they still buy?"));
		this.desk.type("U1", "/dun", "ask acme");
		assertThat(this.desk.slack.next("response_url").text()).contains("what you want to know");
		this.desk.ledger.handle(AskSalesperson.class, ask -> {
			throw new Rejected(Refusal.NO_SALESPERSON, "ACME", "not-on-slack");
		});
		this.desk.type("U1", "/dun", "ask acme: why?");
		assertThat(this.desk.slack.next("response_url").text())
			.isEqualTo("There is nobody to ask about ACME: who sells to them is not on Slack.");
	}

	@Test
	void theyAnswerWithAButtonAndTheRestInAWindow() throws IOException {
		this.desk.press("U1", "D1", "1.1", "task.will-pay", TASK);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(SlackRules.brokenIn(form)).isEmpty();
		assertThat(this.desk.submit("U1", form, Map.of()).getBody()).contains("Pick");
		this.desk.submit("U1", form, Map.of("date", "@" + DATE, "words", "the owner said so"));
		Call over = this.desk.slack.next("response_url");
		assertThat(over.parameters()).containsEntry("replace_original", "true");
		assertThat(over.text()).contains("sven answered on Acme AB: they will pay by", "the owner said so",
				"not their promise yet");
		assertThat(over.button("promise.log")).isEqualTo("account:main:ACME");
		assertThat(this.desk.ledger.commands())
			.containsExactly(new AnswerTask(TASK, "will-pay", DATE, "the owner said so"));

		this.desk.type("U1", "/dun", "why acme");
		assertThat(this.desk.slack.next("response_url").text()).contains("sven answered on Acme AB: they will pay by",
				"“the owner said so”");
	}

	@Test
	void aProblemNeedsWordsAndOffersADispute() throws IOException {
		this.desk.press("U1", "D1", "1.1", "task.problem", TASK);
		JsonNode form = this.desk.slack.next("views.open").json("view");
		assertThat(this.desk.submit("U1", form, Map.of()).getBody()).contains("Say what the problem is.");
		this.desk.submit("U1", form, Map.of("words", "half of it came broken"));
		assertThat(this.desk.slack.next("response_url").button("dispute.log")).isEqualTo("account:main:ACME");
	}

}

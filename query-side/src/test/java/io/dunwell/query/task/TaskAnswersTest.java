package io.dunwell.query.task;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.SalespersonAssigned;
import io.dunwell.messages.task.FindTask;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.task.ListTasksDue;
import io.dunwell.messages.task.TaskAnswered;
import io.dunwell.messages.task.TaskClosed;
import io.dunwell.messages.task.TaskOpened;
import io.dunwell.messages.task.TaskReminded;
import io.dunwell.messages.task.Tasks;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline;
import io.dunwell.query.fixture.ReadingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TaskAnswersTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final String ACCOUNT = "account:main:ACME";

	private static final String STREAM = Ids.collectionCase(ACCOUNT);

	private static final String STEP = "notice:main:ACME:1";

	private static final String QUESTION = "task:main:ACME:1";

	private static ReadingDesk desk;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk();
		desk.on(DAY);
		desk.publish(ACCOUNT, new AccountOpened(ACCOUNT, "main", "ACME", new Personal(ACCOUNT, "Acme AB"), "SE", "sv",
				"Europe/Stockholm", "SEK", "anna", 30));
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void tellsWhatWasAskedAndWhatCameOfIt() {
		desk.publish(ACCOUNT, new SalespersonAssigned(ACCOUNT, "sven"));
		desk.publish(STREAM, new TaskOpened(STEP, ACCOUNT, "ask", "collector", "anna", "none",
				new Personal(ACCOUNT, null), DAY.plusDays(2)));
		desk.publish(STREAM, new TaskOpened(QUESTION, ACCOUNT, null, "salesperson", "sven", null,
				new Personal(ACCOUNT, "Do they pay?"), DAY.plusDays(1)));
		assertThat(list(null, null).tasks()).extracting(Tasks.Task::id).containsExactly(STEP, QUESTION);
		assertThat(due(DAY)).isEmpty();
		assertThat(due(DAY.plusDays(2))).extracting(Tasks.Task::id).containsExactly(QUESTION, STEP);
		desk.publish(STREAM, new TaskReminded(QUESTION, ACCOUNT, "owner", null));
		assertThat(due(DAY.plusDays(9))).extracting(Tasks.Task::id).containsExactly(STEP);
		desk.publish(STREAM, new TaskAnswered(QUESTION, ACCOUNT, "will-pay", "sven", DAY.plusDays(5),
				new Personal(ACCOUNT, "the boss said so")));
		desk.publish(STREAM, new TaskClosed(STEP, ACCOUNT, "withdrawn"));
		assertThat(list(null, "open").tasks()).isEmpty();
		assertThat(list("ACME", null).tasks()).extracting(Tasks.Task::state).containsExactly("closed", "answered");
		Tasks.Task answered = desk.ask(new FindTask(QUESTION), Tasks.class).tasks().getFirst();
		assertThat(answered.question()).isEqualTo("Do they pay?");
		assertThat(answered.words()).isEqualTo("the boss said so");
		assertThat(answered.date()).isEqualTo(DAY.plusDays(5));
		assertThat(answered.collector()).isEqualTo("anna");
		assertThat(answered.reminded()).isEqualTo("owner");
		assertThat(due(DAY.plusDays(9))).isEmpty();
		assertThat(desk.ask(new FindAccount("main", "ACME", "en"), AccountStanding.class).salesperson())
			.isEqualTo("sven");
		assertThat(desk.ask(new ListTimeline("main", "ACME", 0, 100, "en"), Timeline.class).entries())
			.extracting(Timeline.Entry::text)
			.endsWith("sven sells to them", "anna was asked about them (nobody is known to sell to them)",
					"sven was asked about them — “Do they pay?”", "Reminded of the question",
					"sven answered: they will pay by Sun, Apr 5, 2026 — “the boss said so”");
	}

	private static Tasks list(@Nullable String account, @Nullable String state) {
		return desk.ask(new ListTasks("main", account, state, 10), Tasks.class);
	}

	private static List<Tasks.Task> due(LocalDate by) {
		return desk.ask(new ListTasksDue("main", by, 10), Tasks.class).tasks();
	}

}

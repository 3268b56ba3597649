package io.dunwell.command.task;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AssignSalesperson;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.account.SalespersonAssigned;
import io.dunwell.messages.day.WorkCase;
import io.dunwell.messages.directory.AddPerson;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.task.AnswerTask;
import io.dunwell.messages.task.AskSalesperson;
import io.dunwell.messages.task.RemindTask;
import io.dunwell.messages.task.TaskAnswered;
import io.dunwell.messages.task.TaskClosed;
import io.dunwell.messages.task.TaskOpened;
import io.dunwell.messages.task.TaskReminded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TaskTests {

	private static final String STEP = "notice:main:42:1";

	private final Desk desk = new Desk();

	private Desk dunned(String... more) {
		desk.on("2026-03-02")
			.given(Book.account("42"), Book.invoice("42", "1", "100.00"),
					new AddPerson(null, "Sven", "Sven Sälj", "collector", "U1", null, null),
					new AddPerson(null, "mute", "Maj", "collector", null, null, null));
		String terms = String.join(", ", more);
		return desk.as("carl", Role.CONTROLLER)
			.given(new AdoptLadder(null,
					"name: default\nsteps:\n  - {name: ask, at: 5, do: slack-task, owner: salesperson" + terms + "}\n"))
			.as("anna", Role.COLLECTOR);
	}

	private WorkCase work() {
		return new WorkCase(null, "42", Book.DAY, List.of(), List.of(Ids.invoice("main", "1")));
	}

	@Test
	void asksTheSalespersonOnceAndGivesTheStepWithTheAnswer() {
		dunned().given(new AssignSalesperson(null, "42", "SVEN"));
		TaskOpened opened = desk.as("desk", Role.SYSTEM).when(work()).one(TaskOpened.class);
		assertThat(opened.task()).isEqualTo(STEP);
		assertThat(opened.step()).isEqualTo("ask");
		assertThat(opened.owner()).isEqualTo("sven");
		assertThat(opened.instead()).isNull();
		// two working days on
		assertThat(opened.remind()).isEqualTo("2026-03-04");
		assertThat(desk.when(work()).events()).isEmpty();
		Desk.Said answer = desk.as("sven", Role.COLLECTOR)
			.when(new AnswerTask(STEP, "will pay", LocalDate.parse("2026-03-10"), "the boss said so"));
		TaskAnswered answered = answer.one(TaskAnswered.class);
		assertThat(answered.by()).isEqualTo("sven");
		assertThat(answered.date()).isEqualTo("2026-03-10");
		assertThat(answered.words().text()).isEqualTo("the boss said so");
		assertThat(answer.one(NoticeGiven.class).step()).isEqualTo("ask");
		assertThat(answer.events()).noneMatch(TaskClosed.class::isInstance);
		desk.refuses(Refusal.TASK_CLOSED, new AnswerTask(STEP, "leave", null, null));
	}

	@ParameterizedTest
	@CsvSource({ ", none", "nobody, unknown", "mute, not-on-slack" })
	void asksTheCollectorWhereTheSalespersonCanNotBe(@Nullable String salesperson, String why) {
		dunned().given(new AssignSalesperson(null, "42", salesperson));
		TaskOpened opened = desk.as("desk", Role.SYSTEM).when(work()).one(TaskOpened.class);
		assertThat(opened.role()).isEqualTo("collector");
		assertThat(opened.owner()).isEqualTo("anna");
		assertThat(opened.instead()).isEqualTo(why);
		Rejected refused = desk.as("anna", Role.COLLECTOR)
			.refuses(Refusal.NO_SALESPERSON, new AskSalesperson(null, "42", "Do they pay?"));
		assertThat(refused.arguments()).containsExactly("42", why);
	}

	@Test
	void asksNobodyBeforeTheStepIsLetGo() {
		dunned(", approval: lead").given(new AssignSalesperson(null, "42", "sven"));
		assertThat(desk.as("desk", Role.SYSTEM).when(work()).events()).noneMatch(TaskOpened.class::isInstance);
		assertThat(desk.as("lena", Role.LEAD).when(new ApproveNotice(STEP)).one(TaskOpened.class).owner())
			.isEqualTo("sven");
	}

	@Test
	void asksNobodyAnyMoreOfWhatIsGivenOrPaid() {
		dunned().as("desk", Role.SYSTEM).given(work());
		assertThat(desk.when(new GiveNotice(STEP)).one(TaskClosed.class).how()).isEqualTo("given");
	}

	@Test
	void asksNobodyAnyMoreWhoHasPaid() {
		dunned().as("desk", Role.SYSTEM).given(work(), Book.cash("p", "2026-03-02", "100.00", Book.to("1", "100.00")));
		assertThat(desk.when(work()).one(TaskClosed.class).how()).isEqualTo("withdrawn");
	}

	@Test
	void remindsTheOwnerOnceThenTheLeadThenNobody() {
		dunned().given(new AssignSalesperson(null, "42", "sven"));
		String task = desk.when(new AskSalesperson(null, "42", "Do they pay?")).id();
		assertThat(task).isEqualTo("task:main:42:1");
		desk.as("desk", Role.SYSTEM).on("2026-03-03");
		assertThat(desk.when(new RemindTask(task)).done().already()).isTrue();
		desk.on("2026-03-04");
		TaskReminded owner = desk.when(new RemindTask(task)).one(TaskReminded.class);
		assertThat(owner.whom()).isEqualTo("owner");
		// Friday
		assertThat(owner.remind()).isEqualTo("2026-03-06");
		assertThat(desk.when(new RemindTask(task)).events()).isEmpty();
		desk.on("2026-03-09");
		TaskReminded lead = desk.when(new RemindTask(task)).one(TaskReminded.class);
		assertThat(lead.whom()).isEqualTo("lead");
		assertThat(lead.remind()).isNull();
		assertThat(desk.on("2026-05-09").when(new RemindTask(task)).events()).isEmpty();
		desk.refuses(Refusal.UNKNOWN_TASK, new RemindTask("task:main:42:2"));
		desk.refuses(Refusal.UNKNOWN_TASK, new RemindTask("hold:main:42:1"));
	}

	@Test
	void understandsWhatWasAnswered() {
		dunned().given(new AssignSalesperson(null, "42", "sven"));
		String task = desk.when(new AskSalesperson(null, "42", "Do they pay?")).id();
		desk.refuses(Refusal.UNKNOWN_VALUE, new AnswerTask(task, "maybe", null, null));
		desk.refuses(Refusal.MISSING_FIELD, new AnswerTask(task, "will-pay", null, null));
		desk.refuses(Refusal.MISSING_FIELD, new AnswerTask(task, "problem", null, " "));
		desk.refuses(Refusal.PAST_DATE, new AnswerTask(task, "will-pay", LocalDate.parse("2026-03-01"), null));
		desk.refuses(Refusal.UNKNOWN_TASK, new AnswerTask("task:main:42:9", "leave", null, null));
		TaskAnswered answered = desk.when(new AnswerTask(task, "leave", null, "go on")).one(TaskAnswered.class);
		assertThat(answered.words().text()).isEqualTo("go on");
	}

	@Test
	void knowsWhoSells() {
		OpenAccount opening = new OpenAccount(null, "7", "Seven", null, null, null, null, null, null, null, null,
				" Sven ");
		assertThat(desk.when(opening).one(SalespersonAssigned.class).salesperson()).isEqualTo("sven");
		assertThat(desk.when(new AssignSalesperson(null, "7", "sven")).done().already()).isTrue();
		assertThat(desk.when(new AssignSalesperson(null, "7", null)).one(SalespersonAssigned.class).salesperson())
			.isNull();
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new AssignSalesperson(null, "8", "sven"));
	}

}

package io.dunwell.query.task;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.task.TaskAnswered;
import io.dunwell.messages.task.TaskClosed;
import io.dunwell.messages.task.TaskEvent;
import io.dunwell.messages.task.TaskOpened;
import io.dunwell.messages.task.TaskReminded;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A task and what became of it.
 *
 * @param account the account's id
 * @param position of its opening in the log
 * @param askedBy handle of who asked; {@code desk} where a step of the ladder did
 * @param remind when somebody is told that it waits; null where nobody is any more
 * @param reminded who was told last
 * @param closed whether nobody has to answer it any more
 */
record Task(String id, String account, long position, LocalDate opened, String askedBy, Asked asked,
		@Nullable LocalDate remind, @Nullable String reminded, @Nullable Answer answer, boolean closed) {

	/** Those of an account, the oldest first. */
	static final String BY_ACCOUNT = "tasks_of_account";

	/** Those of a company in a state, the oldest first. */
	static final String BY_STATE = "task_state";

	/** Those of a company of which somebody is to be told, the earliest first. */
	static final String BY_REMINDER = "task_reminder";

	static final String OPEN = "open";

	static final List<String> STATES = List.of(OPEN, "answered", "closed");

	static final View<Task> VIEW = new View<>("tasks", 1, Task.class, List.of(TaskEvent.class),
			event -> ((TaskEvent) event.payload()).task(), Task::fold,
			List.of(new Index<>(BY_ACCOUNT, List.of(Column.text("account", Task::account)),
					Column.number("at", Task::position)),
					new Index<>(BY_STATE,
							List.of(Column.text("company", Task::company), Column.text("state", Task::state)),
							Column.number("at", Task::position)),
					new Index<>(BY_REMINDER, List.of(Column.text("company", Task::company)),
							Column.date("remind", Task::remind))));

	/**
	 * What is asked of whom.
	 *
	 * @param owner handle; null for all of the role
	 * @param instead why it is not the salesperson
	 */
	record Asked(@Nullable String step, String role, @Nullable String owner, @Nullable String instead,
			Personal question) {

	}

	/** What was answered. */
	record Answer(String code, String by, LocalDate on, @Nullable LocalDate date, Personal words) {

	}

	String state() {
		return (answer != null) ? "answered" : closed ? "closed" : OPEN;
	}

	private String company() {
		return Ids.companyOf(account);
	}

	private static Task fold(@Nullable Task before, RecordedEvent event) {
		TaskEvent payload = (TaskEvent) event.payload();
		if (payload instanceof TaskOpened it) {
			return new Task(it.task(), it.account(), event.position(), event.effective(), event.actor(),
					new Asked(it.step(), it.role(), it.owner(), it.instead(), it.question()), it.remind(), null, null,
					false);
		}
		Task known = Fold.known(before, payload.task());
		return switch (payload) {
			case TaskOpened ignored -> known;
			case TaskReminded it -> known.told(it.remind(), it.whom(), null, false);
			case TaskAnswered it -> known.told(null, known.reminded,
					new Answer(it.answer(), it.by(), event.effective(), it.date(), it.words()), false);
			case TaskClosed ignored -> known.told(null, known.reminded, null, true);
		};
	}

	private Task told(@Nullable LocalDate next, @Nullable String whom, @Nullable Answer said, boolean over) {
		return new Task(id, account, position, opened, askedBy, asked, next, whom, said, over);
	}

}

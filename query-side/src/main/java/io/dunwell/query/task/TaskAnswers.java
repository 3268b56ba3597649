package io.dunwell.query.task;

import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.task.FindTask;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.task.ListTasksDue;
import io.dunwell.messages.task.Tasks;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what people were asked about customers. */
final class TaskAnswers {

	private final ViewReader<Task> tasks;

	private final AccountIndex accounts;

	TaskAnswers(ViewReader<Task> tasks, AccountIndex accounts) {
		this.tasks = tasks;
		this.accounts = accounts;
	}

	@QueryHandler
	Tasks handle(ListTasks query) {
		String company = Ids.company(query.company());
		String state = query.state();
		if (state != null && !Task.STATES.contains(state)) {
			throw new Rejected(Refusal.UNKNOWN_VALUE, "state", state, String.join(", ", Task.STATES));
		}
		String account = query.account();
		// an account has few: those of a state are picked out of all
		List<Task> found = (account != null) ? tasks.list(Range.of(Task.BY_ACCOUNT, Ids.account(company, account)))
				: tasks
					.list(Range.of(Task.BY_STATE, company, (state != null) ? state : Task.OPEN).limit(query.limit()));
		return answer(found.stream().filter(task -> state == null || task.state().equals(state)).limit(query.limit()));
	}

	@QueryHandler
	Tasks handle(FindTask query) {
		return answer(Stream.ofNullable(tasks.find(query.task())));
	}

	@QueryHandler
	Tasks handle(ListTasksDue query) {
		return answer(
				tasks.list(Range.of(Task.BY_REMINDER, Ids.company(query.company())).to(query.by()).limit(query.limit()))
					.stream());
	}

	private Tasks answer(Stream<Task> found) {
		AccountIndex.Now names = accounts.now();
		return new Tasks(found.map(task -> answer(task, names.apply(task.account()))).toList());
	}

	private static Tasks.Task answer(Task task, @Nullable AccountName account) {
		Task.Asked asked = task.asked();
		Task.Answer answer = task.answer();
		return new Tasks.Task(task.id(), Ids.keyOf(task.account()), (account != null) ? account.name().text() : null,
				(account != null) ? account.collector() : null, task.state(), task.opened(), task.askedBy(),
				asked.step(), asked.role(), asked.owner(), asked.instead(), asked.question().text(),
				(answer != null) ? answer.code() : null, (answer != null) ? answer.by() : null,
				(answer != null) ? answer.on() : null, (answer != null) ? answer.date() : null,
				(answer != null) ? answer.words().text() : null, task.reminded());
	}

}

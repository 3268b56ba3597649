package io.dunwell.command.task;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dunwell.command.unit.OwnVoice;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.task.ListTasksDue;
import io.dunwell.messages.task.RemindTask;
import io.dunwell.messages.task.Tasks.Task;
import org.axonframework.messaging.MetaData;

/** Says of tasks of all companies that they have waited long enough. */
public final class DueTasks {

	private static final Logger log = LoggerFactory.getLogger(DueTasks.class);

	private static final int PAGE = 200;

	private final OwnVoice desk;

	private final LongSupplier head;

	/**
	 * @param head position of the last event in the log
	 */
	public DueTasks(OwnVoice desk, LongSupplier head) {
		this.desk = desk;
		this.head = head;
	}

	/**
	 * A page of each company at a time: what is left comes with the next minute.
	 * @param today the company's date
	 * @throws Rejected {@code views-behind} when nobody can say yet which
	 */
	public void remind(LocalDate today) {
		for (String company : desk.ask(new ListCompanies(), head.getAsLong()).codes()) {
			List<Task> due = desk.ask(new ListTasksDue(company, today, PAGE), head.getAsLong()).tasks();
			due.forEach(this::remind);
		}
	}

	/** A task that cannot be told of does not hold up the others. */
	private void remind(Task task) {
		try {
			desk.tell(new RemindTask(task.id()), MetaData.emptyInstance());
		}
		catch (Rejected refused) {
			log.warn("nobody could be reminded of {}", task.id(), refused);
		}
	}

}

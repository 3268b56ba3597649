package io.dunwell.command.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dunwell.messages.Ids;
import io.dunwell.messages.task.TaskAnswered;
import io.dunwell.messages.task.TaskClosed;
import io.dunwell.messages.task.TaskEvent;
import io.dunwell.messages.task.TaskOpened;
import io.dunwell.messages.task.TaskReminded;
import org.jspecify.annotations.Nullable;

/** What people were asked about one account, and did not answer yet. */
public final class Tasks {

	private final Map<String, Open> open = new HashMap<>();

	private final Set<String> ever = new HashSet<>();

	private int asked;

	/** The id of the next one that a person asks for. */
	String next(String account) {
		return Ids.task(account, asked + 1);
	}

	public boolean isOpen(String task) {
		return open.containsKey(task);
	}

	/** Whether there ever was such a task. */
	public boolean knows(String task) {
		return ever.contains(task);
	}

	/** Whom to tell next that it waits: nobody before its day. */
	Optional<String> toRemind(String task, LocalDate today) {
		return Optional.ofNullable(open.get(task))
			.filter(one -> one.remind() != null && !today.isBefore(one.remind()))
			.map(one -> one.reminded() ? "lead" : "owner");
	}

	/** Whether it is the lead already who is asked. */
	boolean isLeads(String task) {
		Open one = open.get(task);
		return one != null && one.role().equals("lead");
	}

	void on(TaskEvent event) {
		switch (event) {
			case TaskOpened it -> {
				open.put(it.task(), new Open(it.role(), it.remind(), false));
				ever.add(it.task());
				asked += (it.step() == null) ? 1 : 0;
			}
			case TaskReminded it ->
				open.computeIfPresent(it.task(), (id, one) -> new Open(one.role(), it.remind(), true));
			case TaskAnswered it -> open.remove(it.task());
			case TaskClosed it -> open.remove(it.task());
		}
	}

	/**
	 * @param remind when to tell of it next; null where nobody is told any more
	 */
	private record Open(String role, @Nullable LocalDate remind, boolean reminded) {

	}

}

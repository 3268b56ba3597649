package io.dunwell.messages.task;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Tasks: what somebody was asked about a customer, and what they said. */
public record Tasks(List<Task> tasks) {

	/**
	 * One task.
	 *
	 * @param account code
	 * @param name of the account; null once it is erased
	 * @param collector handle of whose account it is
	 * @param state as {@link ListTasks} has it
	 * @param opened the day on which it was asked
	 * @param askedBy handle of who asked; {@code desk} where a step of the ladder did
	 * @param answer {@code will-pay}, {@code problem} or {@code leave}
	 * @param date by which the customer will pay
	 * @param reminded who was told last that it waits: {@code owner} or {@code lead}
	 */
	public record Task(String id, String account, @Nullable String name, @Nullable String collector, String state,
			LocalDate opened, String askedBy, @Nullable String step, String role, @Nullable String owner,
			@Nullable String instead, @Nullable String question, @Nullable String answer, @Nullable String answeredBy,
			@Nullable LocalDate answered, @Nullable LocalDate date, @Nullable String words, @Nullable String reminded) {

	}

}

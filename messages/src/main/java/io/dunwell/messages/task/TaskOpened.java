package io.dunwell.messages.task;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked about a customer.
 *
 * @param step of the ladder that asks; null where a person does
 * @param role of who is asked, as the step or the person has it
 * @param owner handle of who is asked; null for all of that role
 * @param instead why it is not the salesperson: {@code none}, {@code unknown} or
 * {@code not-on-slack}
 * @param question what is asked; empty where a step asks
 * @param remind the day on which its owner is reminded
 */
@LogicalName("task-opened")
public record TaskOpened(String task, String account, @Nullable String step, String role, @Nullable String owner,
		@Nullable String instead, Personal question, LocalDate remind) implements TaskEvent {

}

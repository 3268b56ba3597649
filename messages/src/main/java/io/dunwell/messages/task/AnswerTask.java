package io.dunwell.messages.task;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Answers a task, which gives the notice that it came from.
 *
 * @param answer {@code will-pay}, {@code problem} or {@code leave}: to collections
 * @param date by which they will pay, if that is the answer
 * @param words what else there is to say; needed of a problem
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AnswerTask(String task, String answer, @Nullable LocalDate date,
		@Nullable String words) implements TaskCommand {

}

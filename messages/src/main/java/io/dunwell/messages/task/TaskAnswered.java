package io.dunwell.messages.task;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A task was answered.
 *
 * @param answer {@code will-pay}, {@code problem} or {@code leave}
 * @param by handle of who answered
 * @param date by which the customer will pay
 */
@LogicalName("task-answered")
public record TaskAnswered(String task, String account, String answer, String by, @Nullable LocalDate date,
		Personal words) implements TaskEvent {

}

package io.dunwell.messages.task;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * A task still waits for an answer.
 *
 * @param whom {@code owner} or {@code lead}: who is told
 * @param remind the day on which the lead is told; null where nobody is told any more
 */
@LogicalName("task-reminded")
public record TaskReminded(String task, String account, String whom, @Nullable LocalDate remind) implements TaskEvent {

}

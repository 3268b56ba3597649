package io.dunwell.messages.task;

import io.dunwell.messages.LogicalName;

/**
 * A task needs no answer any more.
 *
 * @param how {@code given}: somebody gave the notice; {@code withdrawn}: nothing is left
 * of it
 */
@LogicalName("task-closed")
public record TaskClosed(String task, String account, String how) implements TaskEvent {

}

package io.dunwell.messages.task;

import io.dunwell.messages.Query;

/**
 * Asks for one task by its id; none or one is answered.
 */
public record FindTask(String task) implements Query<Tasks> {

}

package io.dunwell.messages.task;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * A task has waited long enough for its owner, or for the lead, to hear of it again.
 * Given again on that day, it changes nothing.
 */
@AllowedTo({ Role.ADMIN })
public record RemindTask(String task) implements TaskCommand {

}

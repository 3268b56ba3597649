package io.dunwell.messages.worklist;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * The time of a planned call (its id) has come. Given again, it changes nothing.
 */
@AllowedTo({ Role.ADMIN })
public record ReleaseCallback(String callback) implements WorklistCommand {

}

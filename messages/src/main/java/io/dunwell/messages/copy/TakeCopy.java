package io.dunwell.messages.copy;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * A mail room takes a copy to mail it: the first one that says so.
 */
@AllowedTo({ Role.ADMIN })
public record TakeCopy(String copy, String room) implements CopyCommand {

}

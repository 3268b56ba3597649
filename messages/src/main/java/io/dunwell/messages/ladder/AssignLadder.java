package io.dunwell.messages.ladder;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Has an account chased by another ladder than {@code default}.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AssignLadder(@Nullable String company, String account, String ladder) implements LadderCommand {

}

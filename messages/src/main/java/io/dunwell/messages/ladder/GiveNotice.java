package io.dunwell.messages.ladder;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * States that a notice was given: the letter sent, the call made. What is settled, held,
 * contested or promised by now is not on it; where nothing is left, it is withdrawn.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record GiveNotice(String notice) implements LadderCommand {

}

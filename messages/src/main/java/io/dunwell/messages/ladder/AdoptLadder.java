package io.dunwell.messages.ladder;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Document;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Adopts a ladder, or a new version of one: policy is YAML as docs/ladder.md has it, or
 * the name of one that ships, {@code default} or {@code soft}.
 */
@AllowedTo({ Role.CONTROLLER, Role.ADMIN })
public record AdoptLadder(@Nullable String company, @Document String policy) implements LadderCommand {

}

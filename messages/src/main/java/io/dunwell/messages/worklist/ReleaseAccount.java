package io.dunwell.messages.worklist;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Ends what was said of an account's place on the list: snoozed, pinned or skipped.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ReleaseAccount(@Nullable String company, String account) implements WorklistCommand {

}

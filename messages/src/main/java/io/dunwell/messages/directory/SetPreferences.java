package io.dunwell.messages.directory;

import java.time.LocalTime;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Sets when the person who says so wants their morning plan, in their own time zone, or
 * that they want none.
 *
 * @param planAt null for no plan
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN })
public record SetPreferences(@Nullable String company, @Nullable LocalTime planAt) implements DirectoryCommand {

}

package io.dunwell.messages.directory;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Adds somebody to the desk: person is a short handle, role one of {@link Role}, slack
 * user an id such as U012AB.
 */
@AllowedTo({ Role.ADMIN })
public record AddPerson(@Nullable String company, String person, String name, String role, @Nullable String slackUser,
		@Nullable String locale, @Nullable String timeZone) implements DirectoryCommand {

}

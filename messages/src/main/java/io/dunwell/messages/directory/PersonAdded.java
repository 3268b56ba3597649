package io.dunwell.messages.directory;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody joined the desk.
 */
@LogicalName("person-added")
public record PersonAdded(String person, String company, String handle, Personal name, String role,
		@Nullable String slackUser, String locale, String timeZone) implements DirectoryEvent {

}

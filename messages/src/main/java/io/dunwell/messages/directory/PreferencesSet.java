package io.dunwell.messages.directory;

import java.time.LocalTime;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * A person chose when to get their morning plan; null for none.
 */
@LogicalName("preferences-set")
public record PreferencesSet(String person, String company, @Nullable LocalTime planAt) implements DirectoryEvent {

}

package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Opens the collection day of a date, once per company and in order: the day after the
 * last one that was closed, or any first one. One that is open is answered with its id; a
 * closed one is refused.
 */
@AllowedTo({ Role.ADMIN })
public record OpenCollectionDay(@Nullable String company, LocalDate date) implements DayCommand {

}

package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Closes an open day.
 * 
 * @param worked how many cases it had
 */
@AllowedTo({ Role.ADMIN })
public record CloseCollectionDay(@Nullable String company, LocalDate date, int worked) implements DayCommand {

}

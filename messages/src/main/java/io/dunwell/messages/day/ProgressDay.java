package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Notes how far an open day has come, so that one that was interrupted goes on from
 * there.
 *
 * @param cursor id of the last account worked
 * @param worked how many cases so far
 */
@AllowedTo({ Role.ADMIN })
public record ProgressDay(@Nullable String company, LocalDate date, String cursor, int worked) implements DayCommand {

}

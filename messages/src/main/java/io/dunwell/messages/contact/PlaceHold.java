package io.dunwell.messages.contact;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Stops the chase of an account, or of one invoice (its number or id), to the end of a
 * date.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record PlaceHold(@Nullable String company, String account, @Nullable String invoice, String reason,
		LocalDate until) implements ContactCommand {

}

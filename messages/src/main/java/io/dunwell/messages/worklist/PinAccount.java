package io.dunwell.messages.worklist;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Puts an account on top of its collector's list to the end of a date, for a reason.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record PinAccount(@Nullable String company, String account, LocalDate until,
		String reason) implements WorklistCommand {

}

package io.dunwell.messages.contact;

import java.time.Instant;
import java.util.List;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * The contact policy kept a contact from being made: said once per channel, reason and
 * day of the customer.
 *
 * @param code why, as {@link ContactVerdicts} lists them
 * @param until when it is allowed again; null where nobody knows
 * @param arguments what the reason's sentence names
 */
@LogicalName("contact-suppressed")
public record ContactSuppressed(String account, String channel, String code, @Nullable Instant until,
		List<String> arguments) implements ContactEvent {

}

package io.dunwell.messages.contact;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Has nobody contact the customer any more by a channel, or by any where none is named.
 *
 * @param channel {@code phone}, {@code e-mail}, {@code letter}, {@code sms}, {@code chat}
 * or {@code visit}
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record StopContact(@Nullable String company, String account, @Nullable String channel,
		String reason) implements ContactCommand {

}

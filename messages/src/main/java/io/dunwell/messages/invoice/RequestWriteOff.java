package io.dunwell.messages.invoice;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks to write off some of what is open on an invoice (its number or id). Up to the
 * limit of who asks it is written off at once; above, it waits for another person.
 *
 * @param reason a code such as {@code uncollectable} or {@code goodwill}, or any words;
 * nothing personal
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RequestWriteOff(@Nullable String company, String invoice, Money amount,
		String reason) implements InvoiceCommand {

}

package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reverses a payment that bounced, was recalled or was recorded wrongly: every invoice it
 * had closed is open again from that date. In part, what is unapplied goes first, then
 * what was allocated last.
 *
 * @param amount null for all that is left of it
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ReversePayment(String payment, LocalDate date, String reason,
		@Nullable Money amount) implements PaymentCommand {

	public ReversePayment(String payment, LocalDate date, String reason) {
		this(payment, date, reason, null);
	}

}

package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Pays unapplied cash or credit out to the customer (domain.md: refunds come out of
 * unapplied credit only).
 *
 * @param from id of the payment or credit note it is taken from
 * @param date of the transfer; without, today where the customer is
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RefundCredit(String from, Money amount, @Nullable LocalDate date,
		String reason) implements PaymentCommand {

}

package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Reverses a payment that bounced, was recalled or was recorded wrongly: every invoice it
 * had closed is open again from that date.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ReversePayment(String payment, LocalDate date, String reason) implements PaymentCommand {

}

package io.dunwell.messages.payment;

import java.math.BigDecimal;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Says what a payment in a foreign currency is worth in another, for reports alone: it is
 * kept and applied in its own currency. A later rate takes the place of an earlier one.
 *
 * @param currency ISO 4217, not the payment's own
 * @param rate how many units of the currency one unit of the payment's is worth
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AttachRate(String payment, String currency, BigDecimal rate) implements PaymentCommand {

}

package io.dunwell.messages.payment;

import java.math.BigDecimal;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * What a payment is worth in another currency, for reports alone.
 *
 * @param rate how many units of the currency one unit of the payment's is worth
 */
@LogicalName("rate-attached")
public record RateAttached(String payment, @Nullable String account, String currency,
		BigDecimal rate) implements PaymentEvent {

}

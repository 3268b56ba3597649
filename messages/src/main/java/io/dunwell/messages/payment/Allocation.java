package io.dunwell.messages.payment;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cash that goes to an invoice (its number or id), and why; no match means by hand.
 */
public record Allocation(String invoice, Money amount, @Nullable Match match) {

}

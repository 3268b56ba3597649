package io.dunwell.query.letter;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed on top of invoices, on a line of its own.
 *
 * @param kind {@code fee}, {@code interest} or {@code compensation}
 * @param invoice number of the one it is about; null for all
 */
public record Charge(String kind, @Nullable String invoice, Money amount) {

}

package io.dunwell.messages.invoice;

import java.time.LocalDate;

import io.dunwell.messages.Money;

/**
 * A part of an invoice that falls due on a date.
 */
public record Instalment(LocalDate due, Money amount) {

}

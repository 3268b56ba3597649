package io.dunwell.messages.promise;

import java.time.LocalDate;

import io.dunwell.messages.Money;

/**
 * What is promised on one invoice (its number or id) by which date.
 */
public record PromiseLine(String invoice, Money amount, LocalDate date) {

}

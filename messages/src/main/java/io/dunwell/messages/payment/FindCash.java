package io.dunwell.messages.payment;

import java.time.LocalDate;

import io.dunwell.messages.Query;

/**
 * Asks how much cash came in with a value date between two dates, both included.
 */
public record FindCash(String company, LocalDate from, LocalDate to) implements Query<CashReceived> {

}

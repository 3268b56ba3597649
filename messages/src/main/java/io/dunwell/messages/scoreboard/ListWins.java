package io.dunwell.messages.scoreboard;

import java.time.LocalDate;

import io.dunwell.messages.Query;

/**
 * Asks for wins between two dates, newest first: kept promises, overdue cash recovered,
 * disputes closed.
 */
public record ListWins(String company, LocalDate from, LocalDate to, int limit) implements Query<Wins> {

}

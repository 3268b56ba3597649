package io.dunwell.messages.task;

import java.time.LocalDate;

import io.dunwell.messages.Query;

/**
 * Asks for the open tasks of a company of which somebody is to be reminded by a date, the
 * earliest first.
 */
public record ListTasksDue(String company, LocalDate by, int limit) implements Query<Tasks> {

}

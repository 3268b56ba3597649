package io.dunwell.messages.problem;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;

/**
 * Looks whether the problem came back after the action on it was done; by the desk
 * itself.
 *
 * @param today the company's date
 */
@AllowedTo({})
public record CheckAction(String company, String cause, LocalDate today) implements ProblemCommand {

}

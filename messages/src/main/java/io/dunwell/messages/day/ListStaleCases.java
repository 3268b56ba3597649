package io.dunwell.messages.day;

import io.dunwell.messages.Query;

/**
 * Asks which accounts have a notice of the ladder that waits while something on it is
 * settled.
 */
public record ListStaleCases(String company, int limit) implements Query<CasesDue> {

}

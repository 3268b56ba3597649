package io.dunwell.messages.day;

import io.dunwell.messages.Query;

/**
 * Asks for the latest collection days, newest first.
 */
public record ListDays(String company, int limit) implements Query<Days> {

}

package io.dunwell.messages.dispute;

import io.dunwell.messages.Query;

/**
 * Asks which disputes are open, the oldest first.
 */
public record ListDisputes(String company, int limit) implements Query<OpenDisputes> {

}

package io.dunwell.messages.ladder;

import io.dunwell.messages.Query;

/**
 * Asks what came of the steps that a company's ladders took: what was paid after each.
 */
public record FindEffects(String company) implements Query<Effects> {

}

package io.dunwell.messages.worklist;

import io.dunwell.messages.Query;

/**
 * Asks which accounts are left off a collector's list for now, the first to come back
 * first.
 */
public record ListSetAside(String company, String collector, int limit) implements Query<SetAside> {

}

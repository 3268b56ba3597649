package io.dunwell.messages.worklist;

import java.time.Instant;

import io.dunwell.messages.Query;

/**
 * Asks which planned calls, not yet released, are due by an instant, earliest first.
 */
public record ListCallbacksDue(String company, Instant by, int limit) implements Query<CallbacksDue> {

}

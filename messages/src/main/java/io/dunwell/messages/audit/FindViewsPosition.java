package io.dunwell.messages.audit;

import io.dunwell.messages.Query;

/**
 * Asks how far all views have read the log; with a position to reach, as soon as they
 * have reached it.
 */
public record FindViewsPosition() implements Query<ViewsPosition> {

}

package io.dunwell.messages.timeline;

import io.dunwell.messages.Query;

/**
 * Asks what happened on an account after a log position, in log order; texts in the
 * language (BCP 47).
 */
public record ListTimeline(String company, String account, long after, int limit,
		String language) implements Query<Timeline> {

}

package io.dunwell.messages.timeline;

import io.dunwell.messages.Query;

/**
 * Asks what happened last on an account before a log position, newest first; texts in the
 * language (BCP 47).
 */
public record ListLatest(String company, String account, long before, int limit,
		String language) implements Query<Timeline> {

}

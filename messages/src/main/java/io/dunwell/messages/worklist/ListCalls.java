package io.dunwell.messages.worklist;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks whom to call, those first who may be called now: accounts with a notice that is a
 * call and waits to be given, and those that somebody planned to call.
 *
 * @param collector handle; null for all of the company, but for the calls planned
 * @param language BCP 47, of the words
 */
public record ListCalls(String company, @Nullable String collector, String language,
		int limit) implements Query<CallList> {

}

package io.dunwell.messages.ladder;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the notices of an account, or for all of a company in a state; the oldest
 * first.
 *
 * @param account code; null for those of all accounts
 * @param state {@code draft}, {@code approved}, {@code dispatched}, {@code undelivered},
 * {@code given} or {@code withdrawn}; null for all of an account, or all drafts
 */
public record ListNotices(String company, @Nullable String account, @Nullable String state,
		int limit) implements Query<Notices> {

}

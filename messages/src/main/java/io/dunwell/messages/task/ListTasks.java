package io.dunwell.messages.task;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the tasks of an account, or for those of a company in a state; the oldest
 * first.
 *
 * @param account code; null for those of all accounts
 * @param state {@code open}, {@code answered} or {@code closed}; null for all of an
 * account, or all open ones
 */
public record ListTasks(String company, @Nullable String account, @Nullable String state,
		int limit) implements Query<Tasks> {

}

package io.dunwell.messages.account;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks which accounts a person may mean by a name, a code or a misspelt part of either;
 * accounts of the collector come first.
 *
 * @param among only those of this company; null for all
 */
public record FindAccounts(String text, @Nullable String collector, @Nullable String among,
		int limit) implements Query<AccountMatches> {

}

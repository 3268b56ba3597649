package io.dunwell.messages.account;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks which accounts a person may mean by a name, a code or a misspelt part of either;
 * accounts of the collector come first.
 */
public record FindAccounts(String text, @Nullable String collector, int limit) implements Query<AccountMatches> {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks where cash that is not applied may belong: first those with a suggestion, oldest
 * first.
 *
 * @param account only that of this one: its code or id
 * @param collector only that of the accounts of this one, and what is nobody's yet: a
 * handle
 */
public record SuggestCash(String company, @Nullable String account, @Nullable String collector,
		int limit) implements Query<CashSuggestions> {

}

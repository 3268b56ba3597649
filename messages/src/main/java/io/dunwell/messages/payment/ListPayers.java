package io.dunwell.messages.payment;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for which accounts payers are remembered to pay.
 *
 * @param account only those of this one: its code or id
 */
public record ListPayers(String company, @Nullable String account, int limit) implements Query<RememberedPayers> {

}

package io.dunwell.messages.payment;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks which payments still have cash that is not applied, oldest first.
 */
public record ListUnapplied(String company, @Nullable String account, int limit) implements Query<UnappliedPayments> {

}

package io.dunwell.messages.invoice;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks which credit notes have something that no invoice took and nobody was paid, oldest
 * first.
 */
public record ListUnappliedCredits(String company, @Nullable String account,
		int limit) implements Query<UnappliedCredits> {

}

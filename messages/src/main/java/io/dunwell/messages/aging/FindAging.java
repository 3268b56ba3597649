package io.dunwell.messages.aging;

import java.time.LocalDate;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks what was owed at the end of a date, by age.
 */
public record FindAging(String company, LocalDate asOf, Basis basis, String currency, @Nullable String collector,
		@Nullable String account) implements Query<Aging> {

}

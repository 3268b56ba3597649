package io.dunwell.messages.credit;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/** Customers that are not sold to until they have paid. */
public record CreditStops(List<CreditStop> stops) {

	/**
	 * One of them.
	 *
	 * @param account code
	 * @param name null once it is erased
	 * @param collector handle of whose account it is
	 * @param by handle of who stopped it; {@code desk} for a step of the ladder
	 * @param step of the ladder that says so
	 * @param reason what a person said
	 * @param overdue what is to be paid, by currency
	 */
	public record CreditStop(String account, @Nullable String name, @Nullable String collector, LocalDate since,
			String by, @Nullable String step, @Nullable String reason, List<Money> overdue) {

	}

}

package io.dunwell.command.ladder;

import java.util.Map;
import java.util.Optional;

import io.dunwell.messages.Money;

/**
 * What has to be true of an account for a step: each at least, equality counts. Zero and
 * an absent currency ask for nothing.
 *
 * @param amounts by currency: what is chased of it
 * @param invoices how many are chased
 * @param days since the earliest of them fell due, or was issued
 */
record Condition(Map<String, Money> amounts, int invoices, int days) {

	static final Condition NONE = new Condition(Map.of(), 0, 0);

	/** What keeps it from being true, if anything does. */
	Optional<Why> unmet(Chased chased, String currency) {
		Money least = amounts.get(currency);
		if (least != null && chased.amount(currency).compareTo(least) < 0) {
			return Optional.of(Why.of("too-little", chased.amount(currency), least));
		}
		if (chased.invoices().size() < invoices) {
			return Optional.of(Why.of("too-few", chased.invoices().size(), invoices));
		}
		return chased.days() < days ? Optional.of(Why.of("too-soon", chased.days(), days)) : Optional.empty();
	}

}

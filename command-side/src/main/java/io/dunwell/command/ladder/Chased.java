package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.Money;

/**
 * All that is chased of an account on a date: parts whose anchor has come.
 *
 * @param amounts by currency
 * @param invoices their ids
 * @param earliest anchor
 */
record Chased(Map<String, Money> amounts, Set<String> invoices, LocalDate earliest, LocalDate date) {

	static Chased of(Collection<Owing> parts, Policy policy, LocalDate date) {
		Chased chased = new Chased(new HashMap<>(), new HashSet<>(), date, date);
		for (Owing one : parts) {
			if (one.pause().isEmpty() && !one.anchor(policy).isAfter(date)) {
				chased = chased.plus(one, one.anchor(policy));
			}
		}
		return chased;
	}

	/** Together with a part that is asked about before its anchor has come. */
	Chased with(Owing asked, Policy policy) {
		return asked.anchor(policy).isAfter(date)
				? new Chased(new HashMap<>(amounts), new HashSet<>(invoices), earliest, date).plus(asked, date) : this;
	}

	Money amount(String currency) {
		return amounts.getOrDefault(currency, Money.zero(currency));
	}

	int days() {
		return Math.toIntExact(ChronoUnit.DAYS.between(earliest, date));
	}

	private Chased plus(Owing one, LocalDate anchor) {
		amounts.merge(one.chased().currency(), one.chased(), Money::plus);
		invoices.add(one.part().invoice());
		return new Chased(amounts, invoices, anchor.isBefore(earliest) ? anchor : earliest, date);
	}

}

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
 * All that is chased of an account on a date: parts whose anchor has come, and the one
 * that is asked about.
 *
 * @param amounts by currency
 * @param days since the earliest anchor
 */
record Chased(Map<String, Money> amounts, int invoices, int days) {

	static Chased of(Collection<Owing> parts, Owing asked, Policy policy, LocalDate date) {
		Map<String, Money> amounts = new HashMap<>();
		Set<String> invoices = new HashSet<>();
		LocalDate earliest = date;
		for (Owing one : parts) {
			LocalDate anchor = one.anchor(policy);
			if (one.pause().isEmpty() && (!anchor.isAfter(date) || one.equals(asked))) {
				amounts.merge(one.chased().currency(), one.chased(), Money::plus);
				invoices.add(one.part().invoice());
				earliest = anchor.isBefore(earliest) ? anchor : earliest;
			}
		}
		return new Chased(amounts, invoices.size(), Math.toIntExact(ChronoUnit.DAYS.between(earliest, date)));
	}

	Money amount(String currency) {
		return amounts.getOrDefault(currency, Money.zero(currency));
	}

}

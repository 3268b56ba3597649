package io.dunwell.command.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.contact.Guard;
import io.dunwell.command.guard.Pack;
import io.dunwell.command.invoice.InterestRates;
import io.dunwell.messages.Money;
import io.dunwell.messages.ladder.LadderVersions.Concern;

/** What is allowed in a policy, and does not do what it seems to ask for. */
public final class Concerns {

	private static final Set<String> WRITTEN = Set.of("e-mail", "letter");

	private final Guard guard;

	private final InterestRates rates;

	public Concerns(Guard guard, InterestRates rates) {
		this.guard = guard;
		this.rates = rates;
	}

	List<Concern> of(Policy policy) {
		List<Concern> all = new ArrayList<>();
		for (Step step : policy.steps()) {
			step.terms().fees().forEach(fee -> above(step, fee).ifPresent(all::add));
			boolean charges = step.terms().interest() || step.terms().fees().stream().anyMatch(Money::isPositive);
			if (charges && !WRITTEN.contains(step.kind())) {
				all.add(Concern.of("charge-unwritten", step.name(), step.kind()));
			}
			if (step.terms().interest() && rates.isEmpty()) {
				all.add(Concern.of("no-interest-rate", step.name()));
			}
		}
		return all;
	}

	/**
	 * Nobody is charged more than the law of their country names: the policy's fee is
	 * cut.
	 */
	private Optional<Concern> above(Step step, Money fee) {
		return guard.newestPacks()
			.stream()
			.flatMap(pack -> pack.most(fee.currency()).map(most -> new Most(pack, most)).stream())
			.filter(most -> fee.compareTo(most.amount()) > 0)
			.max(Comparator.comparing(Most::amount))
			.map(most -> Concern.of("fee-above-law", step.name(), fee, most.amount(), most.pack().jurisdiction()));
	}

	private record Most(Pack pack, Money amount) {

	}

}

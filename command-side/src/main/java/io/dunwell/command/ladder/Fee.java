package io.dunwell.command.ladder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.dunwell.command.contact.Manner;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Part;
import io.dunwell.command.guard.Pack;
import io.dunwell.messages.Money;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeLine;

/**
 * What a notice costs the customer by its step: one fee, whatever is on it.
 *
 * @param principal id of the invoice it is about
 */
record Fee(String principal, Money amount) {

	/**
	 * In the currency of the earliest part that comes to the notice's step and for which
	 * the step names a fee; no more than the law gives where that names an amount. A part
	 * that is given the step once more, after a dispute, has borne it.
	 * @param lines what is on the notice still
	 * @param notices of the account before this one is given
	 * @param pack of where the customer is
	 */
	static Optional<Fee> of(NoticeDrafted drafted, List<NoticeLine> lines, Notices notices, Pack pack) {
		if (Manner.of(drafted.kind()) == Manner.NONE) {
			return Optional.empty();
		}
		return lines.stream()
			.filter(line -> line.step().equals(drafted.step()))
			.filter(line -> notices.track(Part.of(line)).filter(track -> track.afresh() != null).isEmpty())
			.sorted(Comparator.comparing(Part::of))
			.flatMap(
					line -> amount(drafted, line.amount().currency()).map(fee -> new Fee(line.invoice(), fee)).stream())
			.findFirst()
			.map(fee -> fee.atMost(pack.most(fee.amount.currency()).orElse(fee.amount)));
	}

	private static Optional<Money> amount(NoticeDrafted drafted, String currency) {
		return drafted.terms()
			.fees()
			.stream()
			.filter(fee -> fee.isPositive() && fee.currency().equals(currency))
			.findFirst();
	}

	private Fee atMost(Money most) {
		return new Fee(principal, amount.min(most));
	}

}

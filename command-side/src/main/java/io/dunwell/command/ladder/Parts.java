package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import io.dunwell.command.contact.Part;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.Judgement;
import io.dunwell.messages.Money;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.invoice.OpenAmount;

/**
 * What is owed of invoices, part by part, and what of it is chased: only what is
 * contested or promised leaves the ladder, from the oldest part first, as cash would.
 *
 * @param holds the one in force on an invoice, by its id
 * @param awaited whether a promise still suspends what it promised
 */
record Parts(Function<String, Optional<HoldPlaced>> holds, Predicate<Judgement> awaited) {

	/**
	 * The open parts of an invoice. A fee or interest takes no step: letters ask for it
	 * beside what it is about, and nothing is charged for its being late.
	 */
	List<Owing> of(Invoice invoice) {
		OpenAmount standing = invoice.standing();
		Money none = Money.zero(standing.open().currency());
		Money contested = standing.open().minus(invoice.undisputed());
		Money promised = invoice.promises().expected().filter(awaited).map(Judgement::lacks).orElse(none);
		TreeMap<LocalDate, Money> open = new TreeMap<>();
		standing.parts().forEach(part -> open.merge(part.due(), part.amount(), Money::plus));
		List<Owing> parts = new ArrayList<>();
		for (var part : open.entrySet()) {
			Money disputed = contested.min(part.getValue());
			Money promisedOfIt = promised.min(part.getValue().minus(disputed));
			Money chased = part.getValue().minus(disputed).minus(promisedOfIt);
			contested = contested.minus(disputed);
			promised = promised.minus(promisedOfIt);
			Part key = new Part(invoice.id(), part.getKey());
			Optional<Why> pause = invoice.isCharge() ? Optional.of(Why.of("charge"))
					: pause(key, chased, disputed, promisedOfIt);
			parts.add(new Owing(key, standing.issued(), part.getValue(), chased, pause));
		}
		return parts;
	}

	private Optional<Why> pause(Part part, Money chased, Money disputed, Money promised) {
		Optional<HoldPlaced> hold = holds.apply(part.invoice());
		if (hold.isPresent()) {
			return Optional.of(Why.of("held", hold.get().reason(), hold.get().until()));
		}
		if (chased.isPositive()) {
			return Optional.empty();
		}
		return Optional.of(disputed.isPositive() ? Why.of("disputed", disputed) : Why.of("promised", promised));
	}

}

package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Part;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.Judgement;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.invoice.OpenAmount;

/**
 * What is owed of invoices, part by part, and what of it is chased: only what is
 * contested or promised leaves the ladder, from the oldest part first, as cash would.
 */
final class Parts {

	private final Ledger ledger;

	private final String account;

	private final Loaded<CollectionCase> one;

	private final LocalDate date;

	Parts(Ledger ledger, String account, Loaded<CollectionCase> one, LocalDate date) {
		this.ledger = ledger;
		this.account = account;
		this.one = one;
		this.date = date;
	}

	/**
	 * The open parts of invoices, the earliest due first; those of other accounts are
	 * left out.
	 */
	List<Owing> of(Collection<String> invoices) {
		List<Owing> parts = new ArrayList<>();
		for (String id : new TreeSet<>(invoices)) {
			Loaded<Invoice> invoice = ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
			if (invoice.ask(Invoice::account).equals(account)) {
				parts.addAll(of(invoice));
			}
		}
		parts.sort(Comparator.comparing(Owing::part));
		return parts;
	}

	private List<Owing> of(Loaded<Invoice> invoice) {
		OpenAmount standing = invoice.ask(Invoice::standing);
		Money none = Money.zero(standing.open().currency());
		Money contested = standing.open().minus(invoice.ask(Invoice::undisputed));
		Money promised = invoice.ask(it -> it.promises().expected()).map(Judgement::lacks).orElse(none);
		TreeMap<LocalDate, Money> open = new TreeMap<>();
		standing.parts().forEach(part -> open.merge(part.due(), part.amount(), Money::plus));
		List<Owing> parts = new ArrayList<>();
		for (var part : open.entrySet()) {
			Money disputed = contested.min(part.getValue());
			Money awaited = promised.min(part.getValue().minus(disputed));
			Money chased = part.getValue().minus(disputed).minus(awaited);
			contested = contested.minus(disputed);
			promised = promised.minus(awaited);
			Part key = new Part(invoice.ask(Invoice::id), part.getKey());
			parts
				.add(new Owing(key, standing.issued(), part.getValue(), chased, pause(key, chased, disputed, awaited)));
		}
		return parts;
	}

	private Optional<Why> pause(Part part, Money chased, Money disputed, Money awaited) {
		Optional<HoldPlaced> hold = one.ask(it -> it.hold(part.invoice(), date));
		if (hold.isPresent()) {
			return Optional.of(Why.of("held", hold.get().reason(), hold.get().until()));
		}
		if (chased.isPositive()) {
			return Optional.empty();
		}
		return Optional.of(disputed.isPositive() ? Why.of("disputed", disputed) : Why.of("promised", awaited));
	}

}

package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;

/**
 * Which invoices a receipt names, by the first kind of evidence that names any.
 */
final class Evidence {

	private final Receipt receipt;

	private final List<Remittance.Mention> mentions;

	private final String wholeText;

	Evidence(Receipt receipt) {
		this.receipt = receipt;
		Remittance text = receipt.text();
		this.mentions = text.mentions();
		this.wholeText = text.whole();
	}

	/** Every number that the receipt may name. */
	Set<String> numbers() {
		Set<String> numbers = new LinkedHashSet<>();
		if (receipt.invoice() != null) {
			numbers.add(receipt.invoice());
		}
		receipt.references().forEach(reference -> numbers.addAll(References.numbersIn(reference)));
		mentions.forEach(mention -> numbers.addAll(mention.spellings()));
		return numbers;
	}

	/** Every payment reference that the receipt may name, as they are compared. */
	Set<String> references() {
		Set<String> references = new LinkedHashSet<>();
		Stream
			.of(receipt.references().stream(), mentions.stream().flatMap(mention -> mention.spellings().stream()),
					Stream.of(wholeText))
			.flatMap(texts -> texts)
			.map(Ids::reference)
			.filter(reference -> !reference.isEmpty())
			.forEach(references::add);
		return references;
	}

	boolean namesNothing() {
		return receipt.invoice() == null && receipt.references().isEmpty() && mentions.isEmpty();
	}

	/** The invoices named, each with the best reason there is. */
	List<Named> named(Lookup found) {
		if (receipt.invoice() != null) {
			InvoiceMatch invoice = found.byNumber(receipt.company(), receipt.invoice());
			return invoice == null ? List.of() : List.of(Named.inFile(invoice));
		}
		List<Named> structured = byReference(found);
		return structured.isEmpty() ? inText(found) : structured;
	}

	private List<Named> byReference(Lookup found) {
		Map<String, Named> named = new LinkedHashMap<>();
		for (String reference : receipt.references()) {
			found.byReference(receipt.company(), reference).forEach(match -> put(named, Named.byReference(match)));
			for (String number : References.numbersIn(reference)) {
				InvoiceMatch match = found.byNumber(receipt.company(), number);
				if (match != null) {
					put(named, Named.byNumberAsReference(match));
				}
			}
		}
		return List.copyOf(named.values());
	}

	// The longest pieces first: what is part of a number that was found names nothing
	// else.
	private List<Named> inText(Lookup found) {
		Map<String, Named> named = new LinkedHashMap<>();
		found.byReference(receipt.company(), wholeText)
			.forEach(match -> put(named, Named.byReferenceInText(match, false)));
		List<Remittance.Mention> taken = new ArrayList<>();
		for (Remittance.Mention mention : mentions) {
			if (taken.stream().noneMatch(mention::overlaps)) {
				List<Named> here = at(mention, found);
				here.forEach(one -> put(named, one));
				if (!here.isEmpty()) {
					taken.add(mention);
				}
			}
		}
		return List.copyOf(named.values());
	}

	private List<Named> at(Remittance.Mention mention, Lookup found) {
		List<Named> named = new ArrayList<>();
		for (String spelling : mention.spellings()) {
			InvoiceMatch match = found.byNumber(receipt.company(), spelling);
			if (match != null) {
				named.add(Named.byNumberInText(match, mention.weak()));
			}
			found.byReference(receipt.company(), spelling)
				.forEach(one -> named.add(Named.byReferenceInText(one, mention.weak())));
		}
		return named;
	}

	private static void put(Map<String, Named> named, Named one) {
		named.merge(one.invoice().invoice(), one,
				(old, other) -> other.match().confidence() > old.match().confidence() ? other : old);
	}

}

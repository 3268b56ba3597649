package io.dunwell.query.cash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;

/**
 * Which invoices a receipt names, by the first kind of evidence that names any.
 */
public final class Evidence {

	private final Receipt receipt;

	private final List<Remittance.Mention> mentions;

	private final String wholeText;

	public Evidence(Receipt receipt) {
		this.receipt = receipt;
		Remittance text = receipt.text();
		this.mentions = text.mentions();
		this.wholeText = text.whole();
	}

	/** Every number that the receipt may name. */
	public Set<String> numbers() {
		Set<String> numbers = new LinkedHashSet<>();
		if (receipt.invoice() != null) {
			numbers.add(receipt.invoice());
		}
		for (String reference : receipt.references()) {
			numbers.addAll(References.spellings(reference));
			numbers.addAll(References.withinOcr(reference));
		}
		mentions.forEach(mention -> numbers.addAll(mention.spellings()));
		return numbers;
	}

	/**
	 * Every payment reference that the receipt may name, as they are compared. Of the
	 * pieces of the text only those that look like one: each costs the view a look-up.
	 */
	public Set<String> references() {
		Set<String> references = new LinkedHashSet<>();
		receipt.references().stream().map(Ids::reference).forEach(references::add);
		mentions.stream()
			.flatMap(mention -> mention.spellings().stream())
			.map(Ids::reference)
			.filter(piece -> piece.length() >= 6 && piece.chars().filter(Character::isDigit).count() >= 5)
			.forEach(references::add);
		references.add(Ids.reference(wholeText));
		references.remove("");
		return references;
	}

	public Receipt receipt() {
		return receipt;
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
		if (structured.stream().anyMatch(Named::isSure)) {
			return structured;
		}
		Map<String, Named> all = new LinkedHashMap<>();
		Stream.concat(structured.stream(), inText(found).stream()).forEach(one -> put(all, one));
		return List.copyOf(all.values());
	}

	private List<Named> byReference(Lookup found) {
		Map<String, Named> named = new LinkedHashMap<>();
		receipt.references().forEach(reference -> by(reference, found).forEach(one -> put(named, one)));
		return List.copyOf(named.values());
	}

	// The reference we printed, else an invoice's number itself, else a number within.
	private List<Named> by(String reference, Lookup found) {
		List<Named> stored = found.byReference(receipt.company(), reference).stream().map(Named::byReference).toList();
		if (!stored.isEmpty()) {
			return stored;
		}
		List<Named> number = byNumber(References.spellings(reference), found, Named::byNumberAsReference);
		return number.isEmpty() ? byNumber(References.withinOcr(reference), found, Named::byNumberWithinReference)
				: number;
	}

	private List<Named> byNumber(Set<String> numbers, Lookup found, Function<InvoiceMatch, Named> how) {
		return numbers.stream()
			.flatMap(number -> Stream.ofNullable(found.byNumber(receipt.company(), number)))
			.map(how)
			.toList();
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

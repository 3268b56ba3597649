package io.dunwell.query.cash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import org.jspecify.annotations.Nullable;

/**
 * The invoices that were found for a number of receipts, by number and by reference.
 */
public final class Lookup {

	private final Map<String, InvoiceMatch> byId = new HashMap<>();

	private final Map<String, List<InvoiceMatch>> byReference = new HashMap<>();

	public Lookup(List<InvoiceMatch> matches) {
		for (InvoiceMatch match : matches) {
			byId.put(match.invoice(), match);
			if (match.reference() != null) {
				byReference.computeIfAbsent(Ids.reference(match.reference()), key -> new ArrayList<>()).add(match);
			}
		}
	}

	@Nullable InvoiceMatch byNumber(String company, String number) {
		return byId.get(Ids.invoice(company, number));
	}

	List<InvoiceMatch> byReference(String company, String reference) {
		return byReference.getOrDefault(Ids.reference(reference), List.of())
			.stream()
			.filter(match -> Ids.companyOf(match.invoice()).equals(company))
			.toList();
	}

}

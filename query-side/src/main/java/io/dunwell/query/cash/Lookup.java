package io.dunwell.query.cash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.payment.FindPayers;
import io.dunwell.messages.payment.Payers;
import io.dunwell.messages.payment.Payers.Payer;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a number of receipts: invoices by number and by reference, and for
 * those that name none, who pays.
 */
public final class Lookup {

	private final Map<String, InvoiceMatch> byId = new HashMap<>();

	private final Map<String, List<InvoiceMatch>> byReference = new HashMap<>();

	private final List<Payer> payers = new ArrayList<>();

	Lookup(List<InvoiceMatch> matches, List<Payer> payers) {
		for (InvoiceMatch match : matches) {
			byId.put(match.invoice(), match);
			if (match.reference() != null) {
				byReference.computeIfAbsent(Ids.reference(match.reference()), key -> new ArrayList<>()).add(match);
			}
		}
		this.payers.addAll(payers);
	}

	/** Looks up all receipts at once: two questions for each company. */
	public static Lookup of(List<Evidence> receipts, Function<FindInvoices, InvoiceMatches> invoices,
			Function<FindPayers, Payers> payers) {
		Map<String, List<Evidence>> companies = new LinkedHashMap<>();
		receipts.forEach(one -> companies.computeIfAbsent(one.receipt().company(), key -> new ArrayList<>()).add(one));
		Lookup found = new Lookup(companies.entrySet()
			.stream()
			.map(company -> named(company.getKey(), company.getValue()))
			.filter(asked -> !asked.numbers().isEmpty() || !asked.references().isEmpty())
			.flatMap(asked -> invoices.apply(asked).matches().stream())
			.toList(), List.of());
		companies.forEach((company, here) -> {
			FindPayers asked = unnamed(company, here.stream().filter(one -> one.named(found).isEmpty()).toList());
			if (!asked.accounts().isEmpty() || !asked.names().isEmpty()) {
				found.payers.addAll(payers.apply(asked).payers());
			}
		});
		return found;
	}

	private static FindInvoices named(String company, List<Evidence> receipts) {
		Set<String> numbers = new LinkedHashSet<>();
		Set<String> references = new LinkedHashSet<>();
		receipts.forEach(receipt -> {
			numbers.addAll(receipt.numbers());
			references.addAll(receipt.references());
		});
		return new FindInvoices(company, List.copyOf(numbers), List.copyOf(references));
	}

	private static FindPayers unnamed(String company, List<Evidence> receipts) {
		Set<String> accounts = new LinkedHashSet<>();
		Set<String> names = new LinkedHashSet<>();
		for (Evidence evidence : receipts) {
			Receipt receipt = evidence.receipt();
			String payer = receipt.payment().payer();
			if (receipt.account() != null) {
				accounts.add(receipt.account());
			}
			else if (payer != null && !payer.isBlank()) {
				names.add(payer);
			}
		}
		return new FindPayers(company, List.copyOf(accounts), List.copyOf(names));
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

	/** Who may have paid, the most certain first. */
	List<Payer> payers(Receipt receipt) {
		Stream<Payer> fitting = receipt.account() != null
				? payers.stream().filter(payer -> payer.name() == null && payer.account().equals(receipt.account()))
				: payers.stream()
					.filter(payer -> payer.name() != null && payer.name().equals(receipt.payment().payer()));
		return fitting.filter(payer -> Ids.companyOf(payer.account()).equals(receipt.company()))
			.sorted(Comparator.comparing(Payer::certainty).reversed())
			.toList();
	}

}

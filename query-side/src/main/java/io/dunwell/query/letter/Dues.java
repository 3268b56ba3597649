package io.dunwell.query.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.ledger.OpenParts;
import io.dunwell.query.ledger.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is open on an account, and what of it a letter asks for.
 *
 * @param items invoices, part by part where they fall due in parts
 * @param charges fees and interest that are asked for, apart from invoices
 */
record Dues(List<OpenItem> items, List<Charge> charges) {

	/**
	 * As it is on the day of the request.
	 * @param invoices by id
	 */
	static Dues of(Standing standing, LetterRequest request, Function<String, @Nullable InvoiceHistory> invoices) {
		Map<Part, Money> asked = new HashMap<>();
		request.lines().forEach(line -> asked.merge(new Part(line.invoice(), line.due()), line.amount(), Money::plus));
		List<OpenItem> items = new ArrayList<>();
		List<Charge> charges = new ArrayList<>(earlier(standing, request, invoices));
		standing.owing(request.date()).forEach((id, invoice) -> {
			Standing.Charge charge = standing.charges().get(id);
			for (Instalment open : OpenParts.of(invoice.instalments(), invoice.open().minor())) {
				Money wanted = asked.getOrDefault(new Part(id, open.due()), Money.zero(open.amount().currency()));
				OpenItem item = new OpenItem(invoice.number(), invoice.issued(), open.due(), whole(invoice, open.due()),
						open.amount(), wanted.min(open.amount()));
				if (charge == null) {
					items.add(item);
				}
				else if (wanted.isPositive()) {
					charges.add(new Charge(charge.kind(), number(standing, charge.principal()), item.asked()));
				}
			}
		});
		charges.addAll(own(standing, request));
		return new Dues(items, charges);
	}

	/** What the notice itself costs. */
	private static List<Charge> own(Standing standing, LetterRequest request) {
		return request.charges()
			.stream()
			.map(charge -> new Charge(charge.kind(), number(standing, charge.principal()), charge.amount()))
			.toList();
	}

	/**
	 * What earlier notices charged and is still open and not contested: charges take no
	 * steps of their own, so each letter asks for them.
	 */
	private static List<Charge> earlier(Standing standing, LetterRequest request,
			Function<String, @Nullable InvoiceHistory> invoices) {
		String company = standing.profile().company();
		Set<String> known = request.lines().stream().map(LetterRequest.Line::invoice).collect(Collectors.toSet());
		request.charges().forEach(charge -> known.add(Ids.invoice(company, charge.document())));
		List<Charge> charges = new ArrayList<>();
		standing.charges().forEach((id, charge) -> {
			InvoiceHistory document = known.contains(id) ? null : invoices.apply(id);
			if (document != null && !document.issued().isAfter(request.date())) {
				long open = document.openParts(request.date(), Basis.KNOWN)
					.stream()
					.mapToLong(part -> part.amount().minor())
					.sum();
				long free = open - document.contested(request.date(), Basis.KNOWN);
				if (free > 0) {
					charges.add(new Charge(charge.kind(), number(standing, charge.principal()),
							new Money(free, document.currency())));
				}
			}
		});
		return charges;
	}

	/**
	 * As it was on the day of a letter that went out. Of what it did not ask for, what is
	 * still open is told.
	 * @param invoices by id, closed ones too
	 */
	static Dues then(Standing standing, LetterRequest request, Function<String, @Nullable InvoiceHistory> invoices) {
		List<OpenItem> items = new ArrayList<>();
		List<Charge> charges = new ArrayList<>(earlier(standing, request, invoices));
		for (LetterRequest.Line line : request.lines()) {
			Standing.Charge charge = standing.charges().get(line.invoice());
			InvoiceHistory invoice = invoices.apply(line.invoice());
			if (charge != null) {
				charges.add(new Charge(charge.kind(), number(standing, charge.principal()), line.amount()));
			}
			else if (invoice != null) {
				items.add(then(invoice, line, request.date()));
			}
		}
		Set<String> asked = request.lines().stream().map(LetterRequest.Line::invoice).collect(Collectors.toSet());
		charges.addAll(own(standing, request));
		of(standing, request, invoices).items()
			.stream()
			.filter(item -> !item.asked().isPositive() && !item.issued().isAfter(request.date()))
			.filter(item -> !asked.contains(Ids.invoice(standing.profile().company(), item.number())))
			.forEach(items::add);
		return new Dues(items, charges);
	}

	/** Cash may have come in later on the same day. */
	private static OpenItem then(InvoiceHistory invoice, LetterRequest.Line line, LocalDate date) {
		Money open = invoice.openParts(date, Basis.KNOWN)
			.stream()
			.filter(part -> part.due().equals(line.due()))
			.map(Instalment::amount)
			.reduce(line.amount(), (one, other) -> one.compareTo(other) > 0 ? one : other);
		Money whole = invoice.instalments()
			.stream()
			.filter(part -> part.due().equals(line.due()))
			.map(Instalment::amount)
			.reduce(open, (one, other) -> one.compareTo(other) > 0 ? one : other);
		return new OpenItem(invoice.number(), invoice.issued(), line.due(), whole, open, line.amount());
	}

	/** What fell due in all on that day. */
	private static Money whole(OpenAmount invoice, LocalDate due) {
		return invoice.instalments()
			.stream()
			.filter(part -> part.due().equals(due))
			.map(Instalment::amount)
			.reduce(Money.zero(invoice.total().currency()), Money::plus);
	}

	/** As the customer knows it, also when it has been paid since. */
	private static @Nullable String number(Standing standing, @Nullable String invoice) {
		if (invoice == null) {
			return null;
		}
		OpenAmount open = standing.invoices().get(invoice);
		return (open != null) ? open.number() : Ids.keyOf(invoice);
	}

	private record Part(String invoice, LocalDate due) {

	}

}

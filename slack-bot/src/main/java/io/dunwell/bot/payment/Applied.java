package io.dunwell.bot.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.bot.ask.Meant;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import org.jspecify.annotations.Nullable;

/**
 * Where cash goes: to the invoices named, oldest first; else to the one invoice, or to
 * all overdue ones, that it pays exactly (domain.md, Cash application order); else
 * nowhere yet. What is left is unapplied, and said so.
 */
record Applied(Money amount, List<Part> parts, How how) {

	/** So much on this invoice, which falls due then. */
	record Part(String invoice, LocalDate due, Money amount) {
	}

	/** How it came to these invoices. */
	enum How {

		NAMED, EXACT, UNAPPLIED

	}

	/**
	 * Finds where it goes.
	 * @return null when neither an amount nor an invoice was named
	 */
	static @Nullable Applied of(AccountStanding standing, Meant meant, LocalDate today) {
		Money amount = meant.amount();
		if (!meant.invoices().isEmpty()) {
			List<InvoiceLine> named = sorted(meant.invoices().stream());
			Money paid = amount != null ? amount : sum(named);
			return new Applied(paid, parts(named, paid), How.NAMED);
		}
		if (amount == null) {
			return null;
		}
		List<InvoiceLine> open = sorted(
				standing.invoices().stream().filter(invoice -> invoice.currency().equals(amount.currency())));
		List<InvoiceLine> exact = open.stream().filter(invoice -> Meant.open(invoice).equals(amount)).toList();
		if (exact.size() == 1) {
			return new Applied(amount, parts(exact, amount), How.EXACT);
		}
		List<InvoiceLine> overdue = open.stream().filter(invoice -> invoice.due().isBefore(today)).toList();
		if (!overdue.isEmpty() && exact.isEmpty() && sum(overdue).equals(amount)) {
			return new Applied(amount, parts(overdue, amount), How.EXACT);
		}
		return new Applied(amount, List.of(), How.UNAPPLIED);
	}

	private static List<Part> parts(List<InvoiceLine> invoices, Money amount) {
		List<Part> parts = new ArrayList<>();
		Money left = amount;
		for (InvoiceLine invoice : invoices) {
			// an invoice in another currency is left to the ledger to refuse
			Money open = invoice.currency().equals(left.currency()) ? Meant.open(invoice) : left;
			Money part = open.min(left);
			if (part.isPositive()) {
				parts.add(new Part(invoice.number(), invoice.due(), part));
			}
			left = left.minus(part);
		}
		return List.copyOf(parts);
	}

	private static Money sum(List<InvoiceLine> invoices) {
		return invoices.stream().map(Meant::open).reduce(Money::plus).orElseThrow();
	}

	private static List<InvoiceLine> sorted(Stream<InvoiceLine> invoices) {
		return invoices.sorted(Comparator.comparing(InvoiceLine::due).thenComparing(InvoiceLine::number)).toList();
	}

}

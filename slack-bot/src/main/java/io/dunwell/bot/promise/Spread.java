package io.dunwell.bot.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.input.Problem;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a promise is on, and how much on each. On those named; else on the
 * oldest overdue ones as far as the amount goes, then on what falls due next. No amount
 * means all of them. What else stands on an invoice does not matter, so that the same
 * words typed again mean the same.
 */
record Spread(List<Share> shares, How how) {

	/** So much on this invoice. */
	record Share(String invoice, Money amount) {
	}

	/** How it came to these invoices. */
	enum How {

		NAMED, ALL_OVERDUE, OLDEST_FIRST, BEYOND_OVERDUE

	}

	/**
	 * Spreads a promise.
	 * @return no shares when nothing was named and nothing is overdue
	 * @throws NotUnderstood when the amount is more than is open
	 */
	static Spread of(AccountStanding standing, Meant meant, LocalDate today) {
		Money amount = meant.amount();
		if (!meant.invoices().isEmpty()) {
			return new Spread(shares(sorted(meant.invoices().stream()), amount), How.NAMED);
		}
		String currency = amount != null ? amount.currency() : currency(standing, today);
		List<InvoiceLine> open = sorted(
				standing.invoices().stream().filter(invoice -> invoice.currency().equals(currency)));
		List<InvoiceLine> overdue = open.stream().filter(invoice -> invoice.due().isBefore(today)).toList();
		if (amount == null) {
			return new Spread(shares(overdue, null), How.ALL_OVERDUE);
		}
		List<Share> shares = shares(open, amount);
		return new Spread(shares, shares.size() > overdue.size() ? How.BEYOND_OVERDUE : How.OLDEST_FIRST);
	}

	Money total() {
		return this.shares.stream().map(Share::amount).reduce(Money::plus).orElseThrow();
	}

	private static List<Share> shares(List<InvoiceLine> invoices, @Nullable Money amount) {
		List<Share> shares = new ArrayList<>();
		Money left = amount;
		for (InvoiceLine invoice : invoices) {
			Money open = Meant.open(invoice);
			Money part = left == null ? open : open.currency().equals(left.currency()) ? open.min(left) : left;
			if (part.isPositive()) {
				shares.add(new Share(invoice.number(), part));
			}
			left = left == null ? null : left.minus(part);
		}
		if (left != null && left.isPositive() && amount != null) {
			throw new NotUnderstood(
					new Problem("promise-too-much", Map.of("amount", amount, "open", amount.minus(left))));
		}
		return List.copyOf(shares);
	}

	private static List<InvoiceLine> sorted(Stream<InvoiceLine> invoices) {
		return invoices.sorted(Comparator.comparing(InvoiceLine::due).thenComparing(InvoiceLine::number)).toList();
	}

	/** The account's, unless only invoices in another are overdue. */
	private static String currency(AccountStanding standing, LocalDate today) {
		List<String> overdue = sorted(standing.invoices().stream()).stream()
			.filter(invoice -> invoice.due().isBefore(today))
			.map(InvoiceLine::currency)
			.toList();
		return overdue.isEmpty() || overdue.contains(standing.currency()) ? standing.currency() : overdue.getFirst();
	}

}

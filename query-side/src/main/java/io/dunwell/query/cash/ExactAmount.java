package io.dunwell.query.cash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import org.jspecify.annotations.Nullable;

/**
 * The invoices of an account that come to exactly what was paid: one, all, or a few of
 * them (domain.md, cash application order). When others would, too, it is a guess.
 *
 * @param reason {@code exact-amount} or {@code exact-amounts}
 * @param confidence 0 to 100
 */
record ExactAmount(List<InvoiceMatch> invoices, String reason, int confidence) {

	private static final int ONE = 85;

	private static final int SEVERAL = 80;

	private static final int ONE_OF_SOME = 60;

	/** Sets of more than this are chance. */
	private static final int MOST_TOGETHER = 4;

	/** With more open than this, a few that come to an amount are chance, too. */
	private static final int MOST_OPEN = 20;

	/**
	 * @param owed of one account and those it pays for
	 * @param left what is open of each by now
	 * @return null when nothing comes to the amount
	 */
	static @Nullable ExactAmount of(Money amount, List<InvoiceMatch> owed, Function<InvoiceMatch, Money> left) {
		List<InvoiceMatch> open = owed.stream()
			.filter(one -> left.apply(one).isPositive() && left.apply(one).currency().equals(amount.currency()))
			.sorted(Comparator.comparing(InvoiceMatch::due).thenComparing(InvoiceMatch::number))
			.toList();
		List<InvoiceMatch> same = open.stream().filter(one -> left.apply(one).equals(amount)).toList();
		if (!same.isEmpty()) {
			return new ExactAmount(List.of(same.getFirst()), "exact-amount", same.size() == 1 ? ONE : ONE_OF_SOME);
		}
		long[] minor = open.stream().mapToLong(one -> left.apply(one).minor()).toArray();
		if (sum(minor) == amount.minor() && minor.length > 1) {
			return new ExactAmount(open, "exact-amounts", SEVERAL);
		}
		List<List<InvoiceMatch>> sets = minor.length > MOST_OPEN ? List.of() : sets(open, minor, amount.minor());
		return sets.isEmpty() ? null
				: new ExactAmount(sets.getFirst(), "exact-amounts", sets.size() == 1 ? SEVERAL : ONE_OF_SOME);
	}

	private static long sum(long[] minor) {
		long sum = 0;
		for (long one : minor) {
			sum = Math.addExact(sum, one);
		}
		return sum;
	}

	/** At most two: more than one is a guess anyhow. */
	private static List<List<InvoiceMatch>> sets(List<InvoiceMatch> open, long[] minor, long amount) {
		List<List<InvoiceMatch>> found = new ArrayList<>();
		search(open, minor, amount, 0, new ArrayList<>(), found);
		return found;
	}

	private static void search(List<InvoiceMatch> open, long[] minor, long rest, int from, List<InvoiceMatch> taken,
			List<List<InvoiceMatch>> found) {
		if (rest == 0) {
			found.add(List.copyOf(taken));
			return;
		}
		for (int i = from; i < minor.length && taken.size() < MOST_TOGETHER && found.size() < 2; i++) {
			if (minor[i] <= rest) {
				taken.add(open.get(i));
				search(open, minor, rest - minor[i], i + 1, taken, found);
				taken.removeLast();
			}
		}
	}

}

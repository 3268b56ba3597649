package io.dunwell.command.invoice;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.Allocation;
import org.jspecify.annotations.Nullable;

/** What is to go to which invoices. */
public final class Allocations {

	private Allocations() {
	}

	/**
	 * The allocations with invoices by id, in id order: the order in which they are
	 * loaded.
	 * @throws Rejected {@code repeated-invoice}, {@code other-company}
	 */
	public static List<Allocation> inOrder(String company, @Nullable List<Allocation> asked) {
		List<Allocation> allocations = (asked == null ? List.<Allocation>of() : asked).stream()
			.map(one -> one.to(Ids.within(company, Ids.invoice(company, one.invoice()))))
			.sorted(Comparator.comparing(Allocation::invoice))
			.toList();
		TreeSet<String> distinct = new TreeSet<>();
		for (Allocation allocation : allocations) {
			if (!distinct.add(allocation.invoice())) {
				throw new Rejected(Refusal.REPEATED_INVOICE, Ids.keyOf(allocation.invoice()));
			}
		}
		return allocations;
	}

}

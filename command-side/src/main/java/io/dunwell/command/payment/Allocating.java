package io.dunwell.command.payment;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.promise.Judging;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.PaymentRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Cash goes from one payment to invoices. Both sides state it, in one unit of work; a
 * refusal of any part leaves nothing of it behind.
 */
final class Allocating {

	private final Ledger ledger;

	private final Judging judging;

	Allocating(Ledger ledger) {
		this.ledger = ledger;
		this.judging = new Judging(ledger);
	}

	/**
	 * The allocations with invoices by id, in id order: the order in which they are
	 * loaded.
	 */
	static List<Allocation> inOrder(String company, @Nullable List<Allocation> asked) {
		List<Allocation> allocations = (asked == null ? List.<Allocation>of() : asked).stream()
			.map(one -> new Allocation(Ids.invoice(company, one.invoice()), one.amount(), one.match()))
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

	Loaded<Invoice> invoice(String id) {
		return ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
	}

	/** Gives what was asked; a refusal of any part leaves nothing of it behind. */
	void allocate(Moving moving, List<Allocation> allocations) {
		allocations.forEach(allocation -> allocate(moving, allocation));
	}

	void allocate(Moving moving, Allocation allocation) {
		moving.allocate(invoice(allocation.invoice()), allocation);
	}

	/** The cash of a payment that was there. */
	Moving of(Loaded<Payment> payment) {
		return Moving.known(judging, payment);
	}

	/** That of one which was just recorded. */
	Moving ofFresh(Loaded<Payment> payment) {
		return Moving.fresh(judging, payment);
	}

	/** Records a receipt; its allocations follow. */
	Loaded<Payment> record(PaymentRecorded recorded) {
		ledger.create(Payment.class, () -> new Payment(recorded));
		return payment(recorded.payment());
	}

	/**
	 * @throws Rejected {@code unknown-payment}
	 */
	Loaded<Payment> payment(String id) {
		return ledger.load(Payment.class, id, Refusal.UNKNOWN_PAYMENT);
	}

}

package io.dunwell.command.payment;

import java.util.List;

import io.dunwell.command.account.Families;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.WriteOffPolicy;
import io.dunwell.command.promise.Judging;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.PaymentRecorded;

/**
 * Cash goes from one payment to invoices. Both sides state it, in one unit of work; a
 * refusal of any part leaves nothing of it behind.
 */
final class Allocating {

	private final Ledger ledger;

	private final WriteOffPolicy policy;

	private final Judging judging;

	private final Families families;

	Allocating(Ledger ledger, WriteOffPolicy policy) {
		this.ledger = ledger;
		this.policy = policy;
		this.judging = new Judging(ledger);
		this.families = new Families(ledger);
	}

	/** Whether the cash of an account may settle an invoice. */
	boolean pays(String payer, Loaded<Invoice> invoice) {
		return families.pays(payer, invoice.ask(Invoice::account));
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
		return Moving.known(judging, policy, families, payment);
	}

	/** That of one which was just recorded. */
	Moving ofFresh(Loaded<Payment> payment) {
		return Moving.fresh(judging, policy, families, payment);
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

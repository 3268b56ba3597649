package io.dunwell.command.payment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.promise.Judging;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.Match;
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

	/**
	 * Checks both sides before either states anything: a batch goes on after a refusal.
	 * @throws Rejected when the invoice can not take it or the payment can not give it
	 */
	void allocate(Loaded<Payment> payment, Allocation allocation) {
		Loaded<Invoice> invoice = invoice(allocation.invoice());
		Match match = allocation.match() == null ? Match.BY_HAND : allocation.match();
		Money amount = allocation.amount();
		invoice.tell(it -> it.checkCash(amount));
		payment.tell(it -> {
			it.checkCanGive(amount);
			it.attachTo(invoice.ask(Invoice::account));
			it.allocate(allocation.invoice(), amount, match);
		});
		String id = payment.ask(Payment::id);
		LocalDate valueDate = payment.ask(Payment::valueDate);
		invoice.tell(it -> it.applyCash(id, amount, match, valueDate));
		judging.again(invoice, valueDate);
	}

	/** Opens again, from a date, what a payment had closed on an invoice. */
	void takeBack(Loaded<Payment> payment, Loaded<Invoice> invoice, String reason, LocalDate effective) {
		String id = payment.ask(Payment::id);
		String invoiceId = invoice.ask(Invoice::id);
		Money part = payment.ask(it -> it.givenTo(invoiceId));
		payment.tell(it -> it.unallocate(invoiceId, reason, effective));
		invoice.tell(it -> it.unapplyCash(id, part, reason, effective));
		judging.again(invoice, effective);
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

package io.dunwell.command.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.promise.Judging;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Money;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.promise.UnappliedNoted;
import org.jspecify.annotations.Nullable;

/**
 * The cash of one payment goes to invoices and comes back. Both sides state it, in one
 * unit of work; at its end promises are judged by what became of it, once.
 */
final class Moving {

	private final Judging judging;

	private final Loaded<Payment> payment;

	/** What its account knows to lie unapplied of it; null when it knows of nothing. */
	private final @Nullable UnappliedNoted before;

	private final List<Loaded<Invoice>> touched = new ArrayList<>();

	private Moving(Judging judging, Loaded<Payment> payment, @Nullable UnappliedNoted before) {
		this.judging = judging;
		this.payment = payment;
		this.before = before;
	}

	/** Of a payment that was just recorded. */
	static Moving fresh(Judging judging, Loaded<Payment> payment) {
		return new Moving(judging, payment, null);
	}

	/** Of one that was there. */
	static Moving known(Judging judging, Loaded<Payment> payment) {
		return new Moving(judging, payment, payment.ask(Payment::unapplied));
	}

	/**
	 * Checks both sides before either states anything: a batch goes on after a refusal.
	 * @throws io.dunwell.messages.Rejected when the invoice can not take it or the
	 * payment can not give it
	 */
	void allocate(Loaded<Invoice> invoice, Allocation allocation) {
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
		Instant received = payment.ask(Payment::by).recorded();
		invoice.tell(it -> it.applyCash(id, amount, match, valueDate, received));
		touched.add(invoice);
	}

	/** Opens again, from a date, what the payment had closed on an invoice. */
	void takeBack(Loaded<Invoice> invoice, String reason, LocalDate effective) {
		String id = payment.ask(Payment::id);
		String invoiceId = invoice.ask(Invoice::id);
		Money part = payment.ask(it -> it.givenTo(invoiceId));
		payment.tell(it -> it.unallocate(invoiceId, reason, effective));
		invoice.tell(it -> it.unapplyCash(id, part, reason, effective));
		touched.add(invoice);
	}

	/** Judges what is to be judged again, from the business date of the move. */
	void end(LocalDate moved) {
		UnappliedNoted after = payment.ask(Payment::unapplied);
		boolean unchanged = after == null || (before == null ? after.unapplied().isZero() : after.equals(before));
		judging.again(touched, unchanged ? null : after, moved);
	}

}

package io.dunwell.command.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.command.account.Families;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.WriteOffPolicy;
import io.dunwell.command.promise.Judging;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.promise.UnappliedNoted;
import org.jspecify.annotations.Nullable;

/**
 * The cash of one payment goes to invoices and comes back. Both sides state it, in one
 * unit of work; at its end what the payment left open is looked at, and promises are
 * judged by what became of it, once.
 */
final class Moving {

	private final Judging judging;

	private final WriteOffPolicy policy;

	private final Families families;

	private final Loaded<Payment> payment;

	/** What its account knows to lie unapplied of it; null when it knows of nothing. */
	private final @Nullable UnappliedNoted before;

	private final List<Loaded<Invoice>> touched = new ArrayList<>();

	private final List<Loaded<Invoice>> given = new ArrayList<>();

	private Moving(Judging judging, WriteOffPolicy policy, Families families, Loaded<Payment> payment,
			@Nullable UnappliedNoted before) {
		this.judging = judging;
		this.policy = policy;
		this.families = families;
		this.payment = payment;
		this.before = before;
	}

	/** Of a payment that was just recorded. */
	static Moving fresh(Judging judging, WriteOffPolicy policy, Families families, Loaded<Payment> payment) {
		return new Moving(judging, policy, families, payment, null);
	}

	/** Of one that was there. */
	static Moving known(Judging judging, WriteOffPolicy policy, Families families, Loaded<Payment> payment) {
		return new Moving(judging, policy, families, payment, payment.ask(Payment::unapplied));
	}

	/**
	 * Checks both sides before either states anything: a batch goes on after a refusal.
	 * @throws Rejected when the invoice can not take it or the payment can not give it
	 */
	void allocate(Loaded<Invoice> invoice, Allocation allocation) {
		Match match = allocation.match() == null ? Match.BY_HAND : allocation.match();
		Money amount = allocation.amount();
		Money fee = allocation.bankFee();
		invoice.tell(it -> it.checkCash(amount));
		if (fee != null) {
			policy.checkBankFee(fee);
			invoice.tell(it -> it.checkCash(amount.plus(fee)));
		}
		String owing = invoice.ask(Invoice::account);
		checkPays(owing, allocation.invoice());
		payment.tell(it -> {
			it.checkCanGive(amount);
			it.attachTo(owing);
			it.allocate(allocation.invoice(), amount, match);
		});
		String id = payment.ask(Payment::id);
		LocalDate valueDate = payment.ask(Payment::valueDate);
		Instant received = payment.ask(Payment::by).recorded();
		invoice.tell(it -> it.applyCash(id, amount, match, valueDate, received));
		if (fee != null) {
			invoice.tell(it -> it.writeOffDifference(fee, "bank-fee", id, valueDate));
		}
		touched.add(invoice);
		given.add(invoice);
	}

	/** What a customer paid settles what they or their children owe. */
	private void checkPays(String owing, String invoice) {
		String payer = payment.ask(Payment::account);
		if (payer != null && !families.pays(payer, owing)) {
			throw new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, Ids.keyOf(invoice), Ids.keyOf(payer));
		}
	}

	/** Opens again, from a date, what the payment had closed on an invoice. */
	void takeBack(Loaded<Invoice> invoice, String reason, LocalDate effective) {
		String invoiceId = invoice.ask(Invoice::id);
		takeBack(invoice, payment.ask(it -> it.givenTo(invoiceId)), reason, effective);
	}

	/** Opens some of it again. */
	void takeBack(Loaded<Invoice> invoice, Money part, String reason, LocalDate effective) {
		String id = payment.ask(Payment::id);
		String invoiceId = invoice.ask(Invoice::id);
		payment.tell(it -> it.unallocate(invoiceId, part, reason, effective));
		invoice.tell(it -> it.unapplyCash(id, part, reason, effective));
		touched.add(invoice);
	}

	/** Judges what is to be judged again, from the business date of the move. */
	void end(LocalDate moved) {
		if (payment.ask(Payment::isUsedUp)) {
			String id = payment.ask(Payment::id);
			LocalDate valueDate = payment.ask(Payment::valueDate);
			given.forEach(invoice -> invoice.tell(it -> it.lookAtRest(id, policy, valueDate)));
		}
		judging.again(touched, changed(), moved);
	}

	/** What other cash lies on accounts than before. */
	private List<UnappliedNoted> changed() {
		UnappliedNoted after = payment.ask(Payment::unapplied);
		if (after == null || after.equals(before)) {
			return List.of();
		}
		if (before == null) {
			return after.unapplied().isZero() ? List.of() : List.of(after);
		}
		if (before.account().equals(after.account())) {
			return List.of(after);
		}
		UnappliedNoted gone = new UnappliedNoted(before.account(), before.payment(), before.valueDate(),
				before.received(), Money.zero(before.unapplied().currency()));
		return after.unapplied().isZero() ? List.of(gone) : List.of(gone, after);
	}

}

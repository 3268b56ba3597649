package io.dunwell.command.promise;

import java.time.LocalDate;

import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.Judgement;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Refusal;

/**
 * Lines of promises are judged, and judged again whenever cash bounces, moves or arrives
 * late, or an invoice is credited: always in the unit of work that gives the reason, on
 * the invoice and on the promise together.
 */
public final class Judging {

	private final Ledger ledger;

	public Judging(Ledger ledger) {
		this.ledger = ledger;
	}

	/**
	 * Judges the lines of a promise whose window ended before a date; those that were
	 * judged, and promises of other accounts, are left alone.
	 * @throws io.dunwell.messages.Rejected {@code unknown-promise}
	 */
	public void matured(String promiseId, String account, LocalDate date) {
		Loaded<Promise> promise = promise(promiseId);
		if (!promise.ask(Promise::account).equals(account)) {
			return;
		}
		for (String id : promise.ask(Promise::openInvoices)) {
			Loaded<Invoice> invoice = ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
			invoice.ask(it -> it.matured(date)).ifPresent(judgement -> state(judgement, invoice, date));
		}
	}

	/**
	 * Judges the promise that stands on an invoice on which another is about to be made,
	 * if it is over or was kept already: what was paid in full is not given up for a new
	 * promise of the rest (domain.md).
	 */
	void over(Loaded<Invoice> invoice, LocalDate today) {
		invoice.ask(it -> it.over(today)).ifPresent(judgement -> state(judgement, invoice, today));
	}

	/**
	 * Judges again what the cash and the credits on an invoice no longer bear out.
	 * @param moved the business date on which the cash came or went; a judgement never
	 * holds from before the end of its window, and one that is void not from before it
	 * was promised
	 */
	public void again(Loaded<Invoice> invoice, LocalDate moved) {
		for (Judgement judgement : invoice.ask(Invoice::outdated)) {
			LocalDate earliest = judgement.earliest();
			state(judgement, invoice, moved.isAfter(earliest) ? moved : earliest);
		}
	}

	private void state(Judgement judgement, Loaded<Invoice> invoice, LocalDate effective) {
		String invoiceId = invoice.ask(Invoice::id);
		invoice.tell(it -> it.judge(judgement, effective));
		promise(judgement.promise()).tell(it -> it.judge(invoiceId, judgement, effective));
	}

	private Loaded<Promise> promise(String id) {
		return ledger.load(Promise.class, id, Refusal.UNKNOWN_PROMISE);
	}

}

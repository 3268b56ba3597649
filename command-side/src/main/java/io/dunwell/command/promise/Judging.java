package io.dunwell.command.promise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.Judgement;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.UnappliedNoted;

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
	 * Judges the lines of promises whose window ended before a date; those that were
	 * judged, and promises of other accounts, are left alone.
	 * @throws io.dunwell.messages.Rejected {@code unknown-promise}
	 */
	public void matured(Collection<String> promises, String account, LocalDate date) {
		Settlement settlement = new Settlement(ledger, account);
		for (String id : new TreeSet<>(promises)) {
			Loaded<Promise> promise = ledger.load(Promise.class, id, Refusal.UNKNOWN_PROMISE);
			if (promise.ask(Promise::account).equals(account)) {
				for (String invoiceId : promise.ask(Promise::openInvoices)) {
					Loaded<Invoice> invoice = ledger.load(Invoice.class, invoiceId, Refusal.UNKNOWN_INVOICE);
					invoice.ask(it -> it.promises().expected())
						.filter(judgement -> isOver(judgement, date))
						.ifPresent(judgement -> settlement.judge(invoice, judgement));
				}
			}
		}
		settlement.settle(date);
	}

	/**
	 * Judges the promise that stands on an invoice on which another is about to be made,
	 * if it is over or was kept already: what was paid in full is not given up for a new
	 * promise of the rest (domain.md).
	 */
	void over(Loaded<Invoice> invoice, LocalDate today) {
		Settlement settlement = new Settlement(ledger, invoice.ask(Invoice::account));
		invoice.ask(it -> it.promises().expected())
			.filter(one -> isOver(one, today) || settlement.tried(invoice, one).outcome() == Outcome.KEPT)
			.ifPresent(one -> settlement.judge(invoice, one));
		settlement.settle(today);
	}

	/** Judges again what a credit on an invoice no longer bears out. */
	public void again(Loaded<Invoice> invoice, LocalDate date) {
		again(List.of(invoice), List.of(), date);
	}

	/**
	 * Judges again what cash that moved no longer bears out: lines on the invoices that
	 * it came to or left, and those that unapplied cash reaches now or no longer does.
	 * @param unapplied what lies on accounts now, where that is not as before
	 * @param moved the business date of it
	 */
	public void again(Collection<Loaded<Invoice>> invoices, List<UnappliedNoted> unapplied, LocalDate moved) {
		Map<String, Settlement> settlements = new TreeMap<>();
		unapplied.forEach(noted -> settlement(settlements, noted.account()).note(noted));
		for (Loaded<Invoice> invoice : invoices) {
			Settlement settlement = settlement(settlements, invoice.ask(Invoice::account));
			invoice.ask(it -> it.promises().judgements()).forEach(judgement -> settlement.judge(invoice, judgement));
		}
		settlements.values().forEach(settlement -> settlement.settle(moved));
	}

	private Settlement settlement(Map<String, Settlement> settlements, String account) {
		return settlements.computeIfAbsent(account, one -> new Settlement(ledger, one));
	}

	private static boolean isOver(Judgement judgement, LocalDate date) {
		return judgement.window().until().isBefore(date);
	}

}

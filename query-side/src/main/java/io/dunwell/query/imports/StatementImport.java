package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.PaymentMatches.PaymentMatch;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.query.cash.CashApplication;
import io.dunwell.query.cash.Evidence;
import io.dunwell.query.cash.Lookup;
import io.dunwell.query.cash.Receipt;

/**
 * Matches receipts to invoices and sends them to the ledger in batches, then reverses
 * what the bank took back.
 */
final class StatementImport implements CashRows {

	private static final int BATCH = 250;

	private final Ledger ledger;

	private final Report report;

	private final History history;

	private final CashApplication cash = new CashApplication();

	private final Memo occurrences = new Memo();

	private final Memo references = new Memo();

	private final List<Placed<Evidence>> read = new ArrayList<>();

	private final List<Placed<Returned>> returns = new ArrayList<>();

	private final Bounces bounces;

	private final StatementChain chain;

	private final List<Placed<CashApplication.Applied>> batch = new ArrayList<>();

	private final Set<String> touched = new HashSet<>();

	StatementImport(Ledger ledger, Report report, History history) {
		this.ledger = ledger;
		this.report = report;
		this.history = history;
		this.bounces = new Bounces(ledger, report);
		this.chain = new StatementChain(ledger, report);
	}

	private record Placed<T>(Place place, T what) {

	}

	@Override
	public void row(Place place, Receipt receipt) {
		read.add(new Placed<>(place, new Evidence(identified(place, receipt))));
		report.isOf(read.getLast().what().receipt().company());
		if (read.size() == BATCH) {
			match();
			history.goesOn();
		}
	}

	@Override
	public void returned(Place place, Returned returned) {
		returns.add(new Placed<>(place, returned));
		if (returns.size() == BATCH) {
			finish();
			history.goesOn();
		}
	}

	@Override
	public void statement(Place place, Statement statement) {
		if (chain.add(place, statement)) {
			finish();
		}
	}

	@Override
	public void reject(Finding finding) {
		report.reject(finding);
	}

	@Override
	public void warn(Finding finding) {
		report.warn(finding);
	}

	/** Sends what is left. */
	void finish() {
		match();
		// the receipt that was taken back may be of the same file
		returns.forEach(placed -> bounces.settle(placed.place(), placed.what()));
		returns.clear();
		chain.settle();
	}

	// Without a bank reference the nth equal receipt of a day is the nth, in every file
	// that
	// has that day from its start (design.md, Ids).
	private Receipt identified(Place place, Receipt receipt) {
		Receipt whole = receipt.of(ledger.home()).forLedger();
		RecordPayment payment = whole.payment();
		String reference = payment.bankReference();
		if (reference != null && !reference.isBlank()) {
			long content = Memo.standingFor(payment.content());
			long known = references.putIfAbsent(payment.bankAccount() + "\n" + reference, content);
			if (known == 0 || known == content) {
				return whole;
			}
			// a bank that gives two receipts one reference must not make us lose the
			// second
			report.warn(Finding.of(place, ImportCode.REFERENCE_REUSED, reference));
		}
		return whole.numbered(occurrences.count(payment.bankAccount() + "\n" + payment.content()));
	}

	private void match() {
		leaveOutKnown();
		Lookup found = Lookup.of(read.stream().map(Placed::what).toList(), ledger::invoices, ledger::payers);
		for (Placed<Evidence> placed : read) {
			CashApplication.Applied applied = cash.apply(placed.what(), found);
			if (applied.allocations().stream().map(Allocation::invoice).anyMatch(touched::contains)) {
				// whether the one before went in decides what is left for this one
				cash.release(applied);
				flush();
				applied = cash.apply(placed.what(), found);
			}
			applied.allocations().forEach(allocation -> touched.add(allocation.invoice()));
			batch.add(new Placed<>(placed.place(), applied));
		}
		read.clear();
		flush();
	}

	private void leaveOutKnown() {
		KnownPayments known = KnownPayments.of(read.stream().map(StatementImport::payment).toList(), ledger);
		read.removeIf(placed -> {
			PaymentMatch before = known.under(payment(placed));
			if (before != null) {
				report.outcome(placed.place(), Outcome.duplicate(before.payment()));
			}
			return before != null;
		});
	}

	private static RecordPayment payment(Placed<Evidence> placed) {
		return placed.what().receipt().payment();
	}

	private void flush() {
		if (!batch.isEmpty()) {
			List<RecordPayment> payments = batch.stream().map(placed -> placed.what().receipt().payment()).toList();
			BatchResult result = ledger.tell(new RecordPayments(payments), payments.size());
			for (int i = 0; i < batch.size(); i++) {
				settle(batch.get(i).place(), batch.get(i).what(), result.outcomes().get(i));
			}
		}
		batch.clear();
		touched.clear();
	}

	private void settle(Place place, CashApplication.Applied applied, Outcome outcome) {
		report.outcome(place, outcome);
		if (outcome.status() != Status.ACCEPTED || outcome.unapplied() != null) {
			cash.release(applied);
		}
		if (outcome.status() != Status.ACCEPTED) {
			return;
		}
		if (outcome.unapplied() != null) {
			report.warn(Finding.of(place, outcome.unapplied()));
		}
		CashApplication.Remark remark = applied.remark();
		if (remark != null) {
			report.warn(new Finding(place, remark.code(), remark.arguments()));
		}
	}

}

package io.dunwell.query.promise;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The promise that stands on an invoice: at most one does.
 *
 * @param promise its id
 * @param account the account's id
 * @param invoice the invoice's id
 * @param left what has not come of it
 */
record DuePromise(String promise, String account, String invoice, Money amount, LocalDate date, Money left) {

	/** Lines of a company of which something has not come, by date. */
	static final String BY_DATE = "due";

	static final View<DuePromise> VIEW = new View<>("promises_due", 2, DuePromise.class, List.of(InvoiceEvent.class),
			event -> invoice(event.payload()), DuePromise::fold, List.of(new Index<>(BY_DATE,
					List.of(Column.text("company", DuePromise::company)), Column.date("due", DuePromise::due))));

	String company() {
		return Ids.companyOf(invoice);
	}

	private @Nullable LocalDate due() {
		return left.isPositive() ? date : null;
	}

	private static @Nullable DuePromise fold(@Nullable DuePromise before, RecordedEvent event) {
		return switch ((InvoiceEvent) event.payload()) {
			case PromiseNoted noted -> new DuePromise(noted.promise(), noted.account(), noted.invoice(), noted.amount(),
					noted.date(), noted.amount());
			case PromiseReleased released ->
				(before != null && before.promise().equals(released.promise())) ? null : before;
			case PromiseJudged judged -> (before != null && before.promise().equals(judged.promise())) ? null : before;
			case CashApplied applied -> (before != null) ? before.with(before.left().minus(applied.amount())) : null;
			case CashUnapplied unapplied ->
				(before != null) ? before.with(before.left().plus(unapplied.amount())) : null;
			case InvoiceRegistered ignored -> before;
			case CreditApplied credited ->
				(before != null) ? before.with(before.left().min(credited.after().open())) : null;
			case DisputeNoted ignored -> before;
			case DisputeReleased ignored -> before;
		};
	}

	private DuePromise with(Money now) {
		return new DuePromise(promise, account, invoice, amount, date, now);
	}

	private static @Nullable String invoice(Event event) {
		return switch ((InvoiceEvent) event) {
			case PromiseNoted noted -> noted.invoice();
			case PromiseReleased released -> released.invoice();
			case PromiseJudged judged -> judged.invoice();
			case CashApplied applied -> applied.invoice();
			case CashUnapplied unapplied -> unapplied.invoice();
			case InvoiceRegistered ignored -> null;
			case CreditApplied credited -> credited.invoice();
			case DisputeNoted ignored -> null;
			case DisputeReleased ignored -> null;
		};
	}

}

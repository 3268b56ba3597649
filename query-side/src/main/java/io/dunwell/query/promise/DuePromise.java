package io.dunwell.query.promise;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.WriteOffRecovered;
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
 * @param came cash on the invoice since, less what went again
 * @param open what was open on the invoice when that was last told
 */
record DuePromise(String promise, String account, String invoice, Money amount, LocalDate date, Money came,
		@Nullable Money open) {

	/** Lines of a company of which something has not come, by date. */
	static final String BY_DATE = "due";

	static final View<DuePromise> VIEW = new View<>("promises_due", 3, DuePromise.class, List.of(InvoiceEvent.class),
			event -> invoice(event.payload()), DuePromise::fold, List.of(new Index<>(BY_DATE,
					List.of(Column.text("company", DuePromise::company)), Column.date("due", DuePromise::due))));

	String company() {
		return Ids.companyOf(invoice);
	}

	/** What has not come of it, at most what is still owed. */
	Money left() {
		Money left = amount.minus(came).min(amount);
		return (open != null) ? left.min(open) : left;
	}

	private @Nullable LocalDate due() {
		return left().isPositive() ? date : null;
	}

	private static @Nullable DuePromise fold(@Nullable DuePromise before, RecordedEvent event) {
		Event payload = event.payload();
		if (payload instanceof PromiseNoted noted) {
			return new DuePromise(noted.promise(), noted.account(), noted.invoice(), noted.amount(), noted.date(),
					Money.zero(noted.amount().currency()), null);
		}
		if (before == null) {
			return null;
		}
		return switch (payload) {
			case PromiseReleased released -> before.promise().equals(released.promise()) ? null : before;
			case PromiseJudged judged -> before.promise().equals(judged.promise()) ? null : before;
			case CashApplied applied -> before.with(applied.amount(), applied.after());
			case CashUnapplied back ->
				before.with(Money.zero(back.amount().currency()).minus(back.amount()), back.after());
			case CreditApplied credited -> before.with(credited.after());
			case CreditUnapplied back -> before.with(back.after());
			case AmountWrittenOff off -> before.with(off.after());
			case WriteOffRecovered recovered -> before.with(recovered.after());
			default -> before;
		};
	}

	private DuePromise with(OpenAmount after) {
		return with(Money.zero(amount.currency()), after);
	}

	private DuePromise with(Money cash, OpenAmount after) {
		return new DuePromise(promise, account, invoice, amount, date, came.plus(cash), after.open());
	}

	private static @Nullable String invoice(Event event) {
		return switch ((InvoiceEvent) event) {
			case InvoiceRegistered ignored -> null;
			case DisputeNoted ignored -> null;
			case DisputeReleased ignored -> null;
			case InvoiceEvent other -> other.invoice();
		};
	}

}

package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One invoice with every change of what was open and what was contested on it, so that it
 * can be seen as of any date.
 *
 * @param invoice its id
 * @param account the account's id
 * @param reference as written on it
 * @param instalments its total by due date
 * @param open changes of the open amount, the total first
 * @param contested changes of the disputed amount
 */
public record InvoiceHistory(String invoice, String account, String company, String number, @Nullable String reference,
		String currency, List<Instalment> instalments, List<Movement> open, List<Movement> contested) {

	/** All invoices of a company and currency in the order in which they were closed. */
	public static final String BY_CLOSING = "closing";

	/** The invoices of a company that carry a reference. */
	public static final String BY_REFERENCE = "reference";

	/** One document per invoice, closed ones too. */
	public static final View<InvoiceHistory> VIEW = new View<>("invoices", 1, InvoiceHistory.class,
			List.of(InvoiceEvent.class), event -> id(event.payload()), InvoiceHistory::fold, List.of(
					new Index<>(BY_CLOSING,
							List.of(Column.text("company", InvoiceHistory::company),
									Column.text("currency", InvoiceHistory::currency)),
							Column.date("closed_on", invoice -> Movement.nothingFrom(invoice.open()))),
					new Index<>(BY_REFERENCE,
							List.of(Column.text("company", InvoiceHistory::company),
									Column.text("reference", InvoiceHistory::comparable)),
							Column.text("number", InvoiceHistory::number))));

	/** What is open now. */
	public Money openNow() {
		return new Money(Movement.sum(open), currency);
	}

	/** The parts that were open at the end of a date, by due date. */
	public List<Instalment> openParts(LocalDate date, Basis basis) {
		return OpenParts.of(instalments, Movement.sum(open, date, basis));
	}

	/** What was contested at the end of a date, at most what was open, in minor units. */
	public long contested(LocalDate date, Basis basis) {
		return Math.min(Movement.sum(contested, date, basis), Movement.sum(open, date, basis));
	}

	/** The earliest date on which part of what is open falls due. */
	public LocalDate due() {
		List<Instalment> parts = OpenParts.of(instalments, Movement.sum(open));
		return parts.isEmpty() ? instalments.getLast().due() : parts.getFirst().due();
	}

	private @Nullable String comparable() {
		return (reference != null) ? Ids.reference(reference) : null;
	}

	private static @Nullable InvoiceHistory fold(@Nullable InvoiceHistory before, RecordedEvent event) {
		InvoiceEvent payload = (InvoiceEvent) event.payload();
		if (payload instanceof InvoiceRegistered registered) {
			Money total = registered.after().total();
			return new InvoiceHistory(registered.invoice(), registered.account(), registered.company(),
					registered.after().number(), registered.reference(), total.currency(),
					registered.after().instalments(), List.of(Movement.of(event, total.minor())), List.of());
		}
		InvoiceHistory known = Fold.known(before, id(payload));
		return switch (payload) {
			case InvoiceRegistered again -> known;
			case CashApplied applied -> known.opened(event, -applied.amount().minor());
			case CashUnapplied unapplied -> known.opened(event, unapplied.amount().minor());
			case CreditApplied credited -> known.opened(event, -credited.amount().minor());
			case DisputeNoted noted -> known.contested(event, noted.amount().minor());
			case DisputeReleased released -> known.contested(event, -released.amount().minor());
			case PromiseNoted ignored -> known;
			case PromiseReleased ignored -> known;
			case PromiseJudged ignored -> known;
		};
	}

	private static String id(Event event) {
		return switch ((InvoiceEvent) event) {
			case InvoiceRegistered registered -> registered.invoice();
			case CashApplied applied -> applied.invoice();
			case CashUnapplied unapplied -> unapplied.invoice();
			case CreditApplied credited -> credited.invoice();
			case DisputeNoted noted -> noted.invoice();
			case DisputeReleased released -> released.invoice();
			case PromiseNoted noted -> noted.invoice();
			case PromiseReleased released -> released.invoice();
			case PromiseJudged judged -> judged.invoice();
		};
	}

	private InvoiceHistory opened(RecordedEvent event, long change) {
		return new InvoiceHistory(invoice, account, company, number, reference, currency, instalments,
				plus(open, event, change), contested);
	}

	private InvoiceHistory contested(RecordedEvent event, long change) {
		return new InvoiceHistory(invoice, account, company, number, reference, currency, instalments, open,
				plus(contested, event, change));
	}

	private static List<Movement> plus(List<Movement> movements, RecordedEvent event, long change) {
		return Stream.concat(movements.stream(), Stream.of(Movement.of(event, change))).toList();
	}

}

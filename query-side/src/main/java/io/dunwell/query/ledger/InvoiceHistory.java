package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeProposalClosed;
import io.dunwell.messages.invoice.DisputeProposed;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InterestCharged;
import io.dunwell.messages.invoice.InterestReleased;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.ReferenceAdded;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
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
 * @param instalments its total by due date, as it was registered
 * @param amended later schedules, in the order in which they were made
 * @param open changes of the open amount, the total first
 * @param contested changes of the disputed amount
 */
public record InvoiceHistory(String invoice, String account, String company, String number, @Nullable String reference,
		String currency, List<Instalment> instalments, List<Schedule> amended, List<Movement> open,
		List<Movement> contested) {

	/** All invoices of a company and currency in the order in which they were closed. */
	public static final String BY_CLOSING = "closing";

	/** The invoices of a company that carry a reference. */
	public static final String BY_REFERENCE = "reference";

	/** One document per invoice, closed ones too. */
	public static final View<InvoiceHistory> VIEW = new View<>(
			"invoices", 2, InvoiceHistory.class, List.of(InvoiceEvent.class),
			event -> ((InvoiceEvent) event.payload()).invoice(), InvoiceHistory::fold, List.of(
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
		List<Instalment> schedule = amended.stream()
			.filter(one -> one.since().counts(date, basis))
			.reduce((earlier, later) -> later)
			.map(Schedule::instalments)
			.orElse(instalments);
		return OpenParts.of(schedule, Movement.sum(open, date, basis));
	}

	/** What was contested at the end of a date, at most what was open, in minor units. */
	public long contested(LocalDate date, Basis basis) {
		return Math.min(Movement.sum(contested, date, basis), Movement.sum(open, date, basis));
	}

	/** The date that is written on it. */
	public LocalDate issued() {
		return open.getFirst().effective();
	}

	/** The earliest date on which part of what is open falls due. */
	public LocalDate due() {
		List<Instalment> schedule = amended.isEmpty() ? instalments : amended.getLast().instalments();
		List<Instalment> parts = OpenParts.of(schedule, Movement.sum(open));
		return parts.isEmpty() ? schedule.getLast().due() : parts.getFirst().due();
	}

	private @Nullable String comparable() {
		return (reference != null) ? Ids.reference(reference) : null;
	}

	private static @Nullable InvoiceHistory fold(@Nullable InvoiceHistory before, RecordedEvent event) {
		InvoiceEvent payload = (InvoiceEvent) event.payload();
		if (payload instanceof InvoiceRegistered registered) {
			return registered(before, registered, event);
		}
		InvoiceHistory known = Fold.known(before, payload.invoice());
		return switch (payload) {
			case InvoiceRegistered again -> known;
			case CashApplied applied -> known.opened(event, -applied.amount().minor());
			case CashUnapplied unapplied -> known.opened(event, unapplied.amount().minor());
			case CreditApplied credited -> known.opened(event, -credited.amount().minor());
			case CreditUnapplied unapplied -> known.opened(event, unapplied.amount().minor());
			case AmountWrittenOff off -> known.opened(event, -off.amount().minor());
			case WriteOffRecovered recovered -> known.opened(event, recovered.amount().minor());
			case InvoiceCancelled cancelled -> known.opened(event, -cancelled.amount().minor());
			case DueDateAmended amended -> known.amended(event, amended.after().instalments());
			case DisputeNoted noted -> known.contested(event, noted.amount().minor());
			case DisputeReleased released -> known.contested(event, -released.amount().minor());
			case InterestCharged ignored -> known;
			case InterestReleased ignored -> known;
			case ReferenceAdded ignored -> known;
			case WriteOffRequested ignored -> known;
			case WriteOffRejected ignored -> known;
			case DisputeProposed ignored -> known;
			case DisputeProposalClosed ignored -> known;
			case PromiseNoted ignored -> known;
			case PromiseReleased ignored -> known;
			case PromiseJudged ignored -> known;
		};
	}

	/** One that was cancelled may be registered again; what was thought of it stays. */
	private static InvoiceHistory registered(@Nullable InvoiceHistory before, InvoiceRegistered registered,
			RecordedEvent event) {
		Money total = registered.after().total();
		List<Instalment> schedule = registered.after().instalments();
		InvoiceHistory fresh = new InvoiceHistory(registered.invoice(), registered.account(), registered.company(),
				registered.after().number(), registered.reference(), total.currency(), schedule, List.of(),
				List.of(Movement.of(event, total.minor())), List.of());
		return (before != null && before.currency().equals(total.currency()))
				? new InvoiceHistory(fresh.invoice(), fresh.account(), fresh.company(), fresh.number(),
						fresh.reference(), fresh.currency(), before.instalments(), before.amended(),
						plus(before.open(), event, total.minor()), before.contested())
					.amended(event, schedule)
				: fresh;
	}

	private InvoiceHistory opened(RecordedEvent event, long change) {
		return new InvoiceHistory(invoice, account, company, number, reference, currency, instalments, amended,
				plus(open, event, change), contested);
	}

	private InvoiceHistory contested(RecordedEvent event, long change) {
		return new InvoiceHistory(invoice, account, company, number, reference, currency, instalments, amended, open,
				plus(contested, event, change));
	}

	private InvoiceHistory amended(RecordedEvent event, List<Instalment> schedule) {
		List<Schedule> all = Stream.concat(amended.stream(), Stream.of(new Schedule(Movement.of(event, 0), schedule)))
			.toList();
		return new InvoiceHistory(invoice, account, company, number, reference, currency, instalments, all, open,
				contested);
	}

	private static List<Movement> plus(List<Movement> movements, RecordedEvent event, long change) {
		return Stream.concat(movements.stream(), Stream.of(Movement.of(event, change))).toList();
	}

	/**
	 * Other dates on which it falls due.
	 *
	 * @param since from when
	 */
	public record Schedule(Movement since, List<Instalment> instalments) {
	}

}

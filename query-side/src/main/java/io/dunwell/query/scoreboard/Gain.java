package io.dunwell.query.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.dispute.DisputeEvent;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.query.ledger.OpenParts;
import io.dunwell.query.scoreboard.PromisedLine.Moment;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Overdue cash of a payment that came in on an account, one gain however many invoices it
 * was split over; or a dispute that was closed. Cash that bounces, or moves elsewhere,
 * was no gain.
 *
 * @param kind {@code cash-recovered} or {@code dispute-closed}
 * @param account the account's id
 * @param parts by the id of the invoice
 * @param by handle of who closed the dispute; null for cash
 */
record Gain(String kind, String account, SortedMap<String, Money> parts, @Nullable String by, Moment when) {

	static final String CASH = "cash-recovered";

	static final String DISPUTE = "dispute-closed";

	/** Those of a company, the newest first. */
	static final String NEWEST = "newest";

	static final View<Gain> VIEW = new View<>("gains", 2, Gain.class, List.of(InvoiceEvent.class, DisputeEvent.class),
			event -> gain(event.payload()), Gain::fold, List.of(new Index<>(NEWEST,
					List.of(Column.text("company", Gain::company)), Column.number("ago", gain -> gain.when().ago()))));

	/** A dispute that should not have been logged is no achievement. */
	private static final String WITHDRAWN = "withdrawn";

	String company() {
		return Ids.companyOf(account);
	}

	Money amount() {
		return parts.values().stream().reduce(Money::plus).orElseThrow();
	}

	/** The number of the invoice it came in on; null when there are several. */
	@Nullable String invoice() {
		return (parts.size() == 1) ? Ids.keyOf(parts.firstKey()) : null;
	}

	private static @Nullable Gain fold(@Nullable Gain before, RecordedEvent event) {
		Event payload = event.payload();
		return switch (payload) {
			case CashApplied applied -> cash(before, applied, event);
			case CashUnapplied unapplied -> without(before, unapplied.invoice(), unapplied.amount());
			case DisputeResolved resolved -> new Gain(DISPUTE, resolved.account(),
					new TreeMap<>(Map.of(resolved.invoice(), resolved.amount())), event.actor(), Moment.of(event));
			default -> throw new IllegalArgumentException("no gain: " + payload.getClass().getName());
		};
	}

	private static @Nullable Gain cash(@Nullable Gain before, CashApplied applied, RecordedEvent event) {
		Money recovered = overdue(applied.after(), applied.amount(), event.effective()).min(applied.amount());
		if (!recovered.isPositive()) {
			return before;
		}
		SortedMap<String, Money> parts = (before != null) ? new TreeMap<>(before.parts()) : new TreeMap<>();
		parts.merge(applied.invoice(), recovered, Money::plus);
		return new Gain(CASH, applied.account(), parts, null, Moment.of(event));
	}

	/** Cash that is taken off an invoice was no gain there. */
	private static @Nullable Gain without(@Nullable Gain before, String invoice, Money gone) {
		if (before == null) {
			return null;
		}
		SortedMap<String, Money> parts = new TreeMap<>(before.parts());
		parts.computeIfPresent(invoice, (id, part) -> part.compareTo(gone) > 0 ? part.minus(gone) : null);
		return parts.isEmpty() ? null : new Gain(CASH, before.account(), parts, null, before.when());
	}

	/**
	 * What was overdue on the value date, before the cash; it settles the oldest first.
	 */
	private static Money overdue(OpenAmount after, Money cash, LocalDate valueDate) {
		return OpenParts.of(after.instalments(), after.open().plus(cash).minor())
			.stream()
			.filter(part -> part.due().isBefore(valueDate))
			.map(part -> part.amount())
			.reduce(Money.zero(cash.currency()), Money::plus);
	}

	private static @Nullable String gain(Event event) {
		return switch (event) {
			case CashApplied applied -> applied.payment() + "|" + applied.account();
			case CashUnapplied unapplied -> unapplied.payment() + "|" + unapplied.account();
			case DisputeResolved resolved when !resolved.outcome().equals(WITHDRAWN) -> resolved.dispute();
			default -> null;
		};
	}

}

package io.dunwell.query.scoreboard;

import java.time.LocalDate;
import java.util.List;

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
 * Overdue cash of a payment that came in on an invoice, or a dispute that was closed.
 * Cash that bounces, or moves elsewhere, was no gain.
 *
 * @param kind {@code cash-recovered} or {@code dispute-closed}
 * @param account the account's id
 * @param by handle of who closed the dispute; null for cash
 */
record Gain(String kind, String account, String invoice, @Nullable String by, Money amount, Moment when) {

	static final String CASH = "cash-recovered";

	static final String DISPUTE = "dispute-closed";

	/** Those of a company, the newest first. */
	static final String NEWEST = "newest";

	static final View<Gain> VIEW = new View<>("gains", 1, Gain.class, List.of(InvoiceEvent.class, DisputeEvent.class),
			event -> gain(event.payload()), Gain::fold, List.of(new Index<>(NEWEST,
					List.of(Column.text("company", Gain::company)), Column.number("ago", gain -> gain.when().ago()))));

	/** A dispute that should not have been logged is no achievement. */
	private static final String WITHDRAWN = "withdrawn";

	String company() {
		return Ids.companyOf(account);
	}

	private static @Nullable Gain fold(@Nullable Gain before, RecordedEvent event) {
		Event payload = event.payload();
		return switch (payload) {
			case CashApplied applied -> cash(before, applied, event);
			case CashUnapplied ignored -> null; // cash is taken off an invoice as a whole
			case DisputeResolved resolved -> new Gain(DISPUTE, resolved.account(), resolved.invoice(), event.actor(),
					resolved.amount(), Moment.of(event));
			default -> throw new IllegalArgumentException("no gain: " + payload.getClass().getName());
		};
	}

	private static @Nullable Gain cash(@Nullable Gain before, CashApplied applied, RecordedEvent event) {
		Money recovered = overdue(applied.after(), applied.amount(), event.effective()).min(applied.amount());
		if (!recovered.isPositive()) {
			return before;
		}
		Money all = (before != null) ? before.amount().plus(recovered) : recovered;
		return new Gain(CASH, applied.account(), applied.invoice(), null, all, Moment.of(event));
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
			case CashApplied applied -> applied.payment() + "|" + applied.invoice();
			case CashUnapplied unapplied -> unapplied.payment() + "|" + unapplied.invoice();
			case DisputeResolved resolved when !resolved.outcome().equals(WITHDRAWN) -> resolved.dispute();
			default -> null;
		};
	}

}

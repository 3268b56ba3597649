package io.dunwell.query.dispute;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.DisputeProposalClosed;
import io.dunwell.messages.invoice.DisputeProposed;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A short payment that may be a dispute: at most one on an invoice.
 *
 * @param account the account's id
 * @param invoice the invoice's id
 * @param since when it was recorded
 */
record Proposed(String invoice, String account, String payment, Money amount, LocalDate since) {

	/** Those of a company, the oldest first. */
	static final String OLDEST = "oldest_proposal";

	static final View<Proposed> VIEW = new View<>("dispute_proposals", 1, Proposed.class, List.of(InvoiceEvent.class),
			event -> invoice((InvoiceEvent) event.payload()), (before, event) -> fold(event),
			List.of(new Index<>(OLDEST, List.of(Column.text("company", Proposed::company)),
					Column.date("since", Proposed::since))));

	private String company() {
		return Ids.companyOf(account);
	}

	private static @Nullable Proposed fold(RecordedEvent event) {
		return (event.payload() instanceof DisputeProposed proposed) ? new Proposed(proposed.invoice(),
				proposed.account(), proposed.payment(), proposed.amount(), event.recordedOn()) : null;
	}

	private static @Nullable String invoice(InvoiceEvent event) {
		return switch (event) {
			case DisputeProposed proposed -> proposed.invoice();
			case DisputeProposalClosed closed -> closed.invoice();
			default -> null;
		};
	}

}

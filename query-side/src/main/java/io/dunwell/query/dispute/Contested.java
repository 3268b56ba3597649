package io.dunwell.query.dispute;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.dispute.DisputeEvent;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A dispute that is not resolved.
 *
 * @param account the account's id
 * @param invoice the invoice's id
 */
record Contested(String dispute, String account, String invoice, Money amount, String reason, LocalDate opened) {

	/** Those of a company, the oldest first. */
	static final String OLDEST = "oldest";

	static final View<Contested> VIEW = new View<>("open_disputes", 1, Contested.class, List.of(DisputeEvent.class),
			event -> dispute(event.payload()), (before, event) -> fold(event), List.of(new Index<>(OLDEST,
					List.of(Column.text("company", Contested::company)), Column.date("opened", Contested::opened))));

	private String company() {
		return Ids.companyOf(account);
	}

	private static @Nullable Contested fold(RecordedEvent event) {
		return switch ((DisputeEvent) event.payload()) {
			case DisputeOpened opened -> new Contested(opened.dispute(), opened.account(), opened.invoice(),
					opened.amount(), opened.reason(), event.effective());
			case DisputeResolved ignored -> null;
		};
	}

	private static String dispute(Event event) {
		return switch ((DisputeEvent) event) {
			case DisputeOpened opened -> opened.dispute();
			case DisputeResolved resolved -> resolved.dispute();
		};
	}

}

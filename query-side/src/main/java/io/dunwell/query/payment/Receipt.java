package io.dunwell.query.payment;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Cash that came in; a bounced payment was none.
 *
 * @param date value date
 */
record Receipt(String payment, String company, LocalDate date, Money amount) {

	/** Those of a company by value date. */
	static final String BY_DATE = "received";

	static final View<Receipt> VIEW = new View<>("receipts", 1, Receipt.class, List.of(PaymentEvent.class),
			event -> payment(event.payload()), Receipt::fold, List.of(new Index<>(BY_DATE,
					List.of(Column.text("company", Receipt::company)), Column.date("received", Receipt::date))));

	private static @Nullable Receipt fold(@Nullable Receipt before, RecordedEvent event) {
		return (event.payload() instanceof PaymentRecorded recorded)
				? new Receipt(recorded.payment(), recorded.company(), recorded.valueDate(), recorded.amount()) : null;
	}

	private static @Nullable String payment(Event event) {
		return switch (event) {
			case PaymentRecorded recorded -> recorded.payment();
			case PaymentReversed reversed -> reversed.payment();
			default -> null;
		};
	}

}

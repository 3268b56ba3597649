package io.dunwell.query.cash;

import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.ReferenceAdded;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What payers may quote for an invoice beside what is on it.
 *
 * @param reference as references are compared
 */
record Quoted(String invoice, String kind, String reference) {

	/** Invoices of a company for which a reference may be quoted. */
	static final String BY_REFERENCE = "quoted";

	static final View<Quoted> VIEW = new View<>("invoice_references", 1, Quoted.class, List.of(InvoiceEvent.class),
			event -> key((InvoiceEvent) event.payload()), (before, event) -> fold(event),
			List.of(new Index<>(BY_REFERENCE,
					List.of(Column.text("company", Quoted::company), Column.text("reference", Quoted::reference)),
					Column.text("invoice", Quoted::invoice))));

	private String company() {
		return Ids.companyOf(invoice);
	}

	private static Quoted fold(RecordedEvent event) {
		ReferenceAdded added = (ReferenceAdded) event.payload();
		return new Quoted(added.invoice(), added.kind(), Ids.reference(added.reference()));
	}

	private static @Nullable String key(InvoiceEvent event) {
		return (event instanceof ReferenceAdded added) ? added.invoice() + "|" + Ids.reference(added.reference())
				: null;
	}

}

package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PaymentReference;
import io.dunwell.messages.invoice.ReferenceAdded;

/** What payers may quote for an invoice. */
final class Quoted {

	private final Invoice invoice;

	/** As references are compared. */
	private final Set<String> references = new HashSet<>();

	Quoted(Invoice invoice) {
		this.invoice = invoice;
	}

	/** States one more; nothing when they may quote it already. */
	void add(PaymentReference reference, LocalDate today) {
		if (!references.contains(Ids.reference(reference.value()))) {
			Fact.apply(new ReferenceAdded(invoice.id(), invoice.account(), reference.kind(), reference.value()), today);
		}
	}

	void on(InvoiceRegistered registered) {
		if (registered.reference() != null) {
			references.add(Ids.reference(registered.reference()));
		}
	}

	void on(ReferenceAdded added) {
		references.add(Ids.reference(added.reference()));
	}

}

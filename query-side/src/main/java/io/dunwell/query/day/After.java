package io.dunwell.query.day;

import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.WriteOffRecovered;
import org.jspecify.annotations.Nullable;

/**
 * How an invoice stands after a fact that changes what is open of it, or when it is due.
 */
record After(String account, String invoice, OpenAmount standing) {

	static @Nullable After of(InvoiceEvent event) {
		return switch (event) {
			case InvoiceRegistered it -> new After(it.account(), it.invoice(), it.after());
			case CashApplied it -> new After(it.account(), it.invoice(), it.after());
			case CashUnapplied it -> new After(it.account(), it.invoice(), it.after());
			case CreditApplied it -> new After(it.account(), it.invoice(), it.after());
			case CreditUnapplied it -> new After(it.account(), it.invoice(), it.after());
			case AmountWrittenOff it -> new After(it.account(), it.invoice(), it.after());
			case WriteOffRecovered it -> new After(it.account(), it.invoice(), it.after());
			case InvoiceCancelled it -> new After(it.account(), it.invoice(), it.after());
			case DueDateAmended it -> new After(it.account(), it.invoice(), it.after());
			default -> null;
		};
	}

}

package io.dunwell.messages.invoice;

import io.dunwell.messages.Event;

/**
 * Facts on invoices.
 */
public sealed interface InvoiceEvent extends Event permits InvoiceRegistered, CashApplied, CashUnapplied, CreditApplied,
		PromiseNoted, PromiseReleased, PromiseJudged, DisputeNoted, DisputeReleased {

}

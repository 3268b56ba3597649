package io.dunwell.messages.invoice;

import io.dunwell.messages.Event;

/**
 * Facts on invoices.
 */
public sealed interface InvoiceEvent extends Event permits InvoiceRegistered, CashApplied, CashUnapplied, CreditApplied,
		CreditUnapplied, WriteOffRequested, WriteOffRejected, AmountWrittenOff, WriteOffRecovered, InvoiceCancelled,
		DueDateAmended, InterestCharged, InterestReleased, ReferenceAdded, DisputeProposed, DisputeProposalClosed,
		PromiseNoted, PromiseReleased, PromiseJudged, DisputeNoted, DisputeReleased {

	/** Id of the invoice. */
	String invoice();

}
